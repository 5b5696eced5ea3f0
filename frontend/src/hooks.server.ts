// On every page: who is signed in, where a stranger or a known visitor is sent, and what the page's shell is told.
import { error, redirect, type Handle, type HandleServerError, type RequestEvent } from '@sveltejs/kit';
import { ApiError } from '$lib/api/client';
import { t } from '$lib/i18n';
import { visitor } from '$lib/server/backend';
import { logError } from '$lib/server/log';

export const handle: Handle = async ({ event, resolve }) => {
	const area = /^\/\((app|auth)\)\//.exec(event.route.id ?? '')?.[1];
	event.locals.user = area === undefined ? null : await visitorOrSorry(event);
	if (area === 'app' && event.locals.user === null) redirect(303, signInPath(event.url));
	if (area === 'auth' && event.locals.user !== null && isEntrance(event)) redirect(303, '/inbox');

	const account = JSON.stringify(event.locals.user).replaceAll('<', '\\u003c');
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%duly.account%', () => account),
		preload: ({ type, path }) => type !== 'font' || path.includes('inter-latin-wght')
	});
	// The page names its chunks itself; as a header the list may be longer than a proxy takes (nginx: 4 KB).
	response.headers.delete('link');
	if (response.headers.get('content-type')?.startsWith('text/html')) {
		response.headers.set('cache-control', 'no-store');
	}
	return response;
};

async function visitorOrSorry(event: RequestEvent): ReturnType<typeof visitor> {
	try {
		return await visitor(event);
	} catch (caught) {
		if (!(caught instanceof ApiError)) throw caught;
		return error(503, t('error.unavailable'));
	}
}

function signInPath(url: URL): string {
	const next = url.pathname + url.search;
	return next === '/inbox' ? '/sign-in' : `/sign-in?${new URLSearchParams({ next }).toString()}`;
}

/** Where somebody who is signed in has nothing to do; with `?by=link` there may be a link of another account in the fragment. */
const isEntrance = ({ route, request, url }: RequestEvent): boolean =>
	(route.id === '/(auth)/sign-in' || route.id === '/(auth)/register') &&
	request.method === 'GET' &&
	url.searchParams.get('by') !== 'link';

export const handleError: HandleServerError = ({ error: caught, event, status }) => {
	const requestId = event.request.headers.get('x-request-id') ?? undefined;
	if (status === 404) return { message: t('error.notFound') };
	logError('unhandled exception', {
		request_id: requestId,
		route: event.route.id,
		exception: caught instanceof Error ? (caught.stack ?? caught.message).split('\n') : String(caught)
	});
	return { message: t('error.unknown'), ...(requestId === undefined ? {} : { requestId }) };
};
