// The backend as the pages' server side calls it: on behalf of the visitor, so with the visitor's address and request id.
import { env } from '$env/dynamic/private';
import type { RequestEvent } from '@sveltejs/kit';
import { ApiError, createApi, take, type Api } from '$lib/api/client';
import type { User } from '$lib/api/types';
import { fetchByHttp } from './fetch';
import { dropSession, sessionToken } from './session';

/** What the door has written or checked, and the backend is to know. */
const PASSED_ON = [
	'x-request-id',
	'x-forwarded-for',
	'x-forwarded-proto',
	'user-agent',
	'traceparent',
	'x-duly-now'
];

export function backend(event: RequestEvent, token: string | null = null): Api {
	const headers: Record<string, string> = {};
	for (const name of PASSED_ON) {
		const value = event.request.headers.get(name);
		if (value !== null) headers[name] = value;
	}
	if (token !== null) headers.authorization = `Bearer ${token}`;
	return createApi({ baseUrl: env.BACKEND_URL?.replace(/\/$/, '') ?? '', headers, fetch: fetchByHttp });
}

/** Who is signed in; null for a stranger, whose dead cookie is taken away. Throws an ApiError when the backend cannot say. */
export async function visitor(event: RequestEvent): Promise<User | null> {
	const token = sessionToken(event);
	if (token === null) return null;
	try {
		return await take(backend(event, token).GET('/api/v1/me'));
	} catch (error) {
		if (!(error instanceof ApiError) || error.status !== 401) throw error;
		dropSession(event);
		return null;
	}
}
