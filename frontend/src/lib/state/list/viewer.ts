// Who looks at the lists, and when it is for them.
import type { Viewer } from '$lib/time/words';
import type { App } from '../app.svelte';

export function viewerOf({ tasks, account }: Pick<App, 'tasks' | 'account'>): Viewer {
	return { ...tasks.now, locale: account.locale };
}
