// What a person does to a project, with its toast.
import { ApiError } from '$lib/api/errors';
import type { Project, ProjectChange } from '$lib/api/types';
import { t } from '$lib/i18n';
import type { App } from '../app.svelte';

export class ProjectActions {
	readonly #app: Pick<App, 'projects' | 'toasts'>;

	constructor(app: Pick<App, 'projects' | 'toasts'>) {
		this.#app = app;
	}

	change(project: Project, change: ProjectChange): Promise<void> {
		return this.#try(t('project.failed.change', project), () =>
			this.#app.projects.change(project.id, change)
		);
	}

	/** Into the trash with its tasks; `restored` is called when the person takes that back. */
	remove(project: Project, restored: () => void): Promise<void> {
		const { projects, toasts } = this.#app;
		const back = (): Promise<void> =>
			this.#try(t('project.failed.restore', project), async () => {
				await projects.restore(project.id);
				restored();
			});
		return this.#try(t('project.failed.delete', project), async () => {
			await projects.remove(project.id);
			toasts.show({ text: t('project.deleted', project), action: { label: t('undo'), run: back } });
		});
	}

	async #try(failure: string, act: () => Promise<unknown>): Promise<void> {
		try {
			await act();
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			this.#app.toasts.error(`${failure} ${error.message}`);
		}
	}
}
