// What a fault in the browser is told as; code that did not arrive is marked, so that the page of the error loads it once more.
import type { HandleClientError } from '@sveltejs/kit';
import { t } from '$lib/i18n';

const lost = new WeakSet<Error>();
window.addEventListener('vite:preloadError', (event) => lost.add(event.payload));

export const handleError: HandleClientError = ({ error, status }) => {
	if (status === 404) return { message: t('error.notFound') };
	console.error(error);
	if (error instanceof Error && lost.has(error)) return { message: t('error.offline'), lost: true };
	return { message: t('error.unknown') };
};
