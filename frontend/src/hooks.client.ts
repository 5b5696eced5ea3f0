// When a page's code does not arrive in the browser: it is asked for once more; what still fails is told in plain words.
import type { HandleClientError } from '@sveltejs/kit';
import { t } from '$lib/i18n';

const PAUSE_MS = 10_000;

/** A network that changed in between, or a release that took the old files away; never again and again. */
window.addEventListener('vite:preloadError', (event) => {
	if (performance.now() < PAUSE_MS && cameByReload()) return;
	event.preventDefault();
	location.reload();
});

const cameByReload = (): boolean =>
	performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === 'reload');

export const handleError: HandleClientError = ({ error, status }) => {
	if (status === 404) return { message: t('error.notFound') };
	console.error(error);
	return { message: t('error.unknown') };
};
