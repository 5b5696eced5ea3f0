// The one client of the backend, typed by its OpenAPI document. Use it as
//   const task = await take(api.GET('/api/v1/tasks/{task_id}', { params: { path: { task_id } } }));
// Every refusal, and every request without an answer, is thrown as an ApiError.
import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { ApiError, fromAnswer, offline } from './errors';
import { newId } from './ids';
import type { paths } from './schema';

export { ApiError } from './errors';

export type Api = Client<paths>;

export type ApiOptions = {
	/** "" in the browser: the page's own origin. */
	baseUrl?: string;
	/** Called when an answer says that the session has ended. */
	signedOut?: () => void;
	headers?: Record<string, string>;
	/** Sends the requests; without it the browser's. */
	fetch?: (request: Request) => Promise<Response>;
};

export function createApi({ baseUrl = '', signedOut, headers = {}, fetch }: ApiOptions = {}): Api {
	const api = createClient<paths>({ baseUrl, headers, ...(fetch ? { fetch } : {}) });
	api.use(onceOnly);
	if (signedOut) api.use(watchSession(signedOut));
	return api;
}

/** The body of an answer; throws an ApiError when there is none to be had. */
export async function take<T>(
	answer: Promise<{ data?: T; error?: unknown; response: Response }>
): Promise<NonNullable<T>> {
	const { data, error, response } = await settle(answer);
	if (!response.ok) throw fromAnswer(response, error);
	// 204 has no body and no type that anybody reads.
	return data as NonNullable<T>;
}

async function settle<T>(answer: Promise<T>): Promise<T> {
	try {
		return await answer;
	} catch (error) {
		if (error instanceof DOMException && error.name === 'AbortError') throw error;
		if (error instanceof SyntaxError) {
			throw new ApiError(200, 'unreadable', 'The answer could not be read. Try again.');
		}
		throw offline();
	}
}

/** A POST that is sent twice by the network is carried out once. */
const onceOnly: Middleware = {
	onRequest({ request }) {
		if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
			request.headers.set('idempotency-key', newId());
		}
		return request;
	}
};

/** A wrong password is a 401 too, and ends no session: the code tells. */
function watchSession(signedOut: () => void): Middleware {
	return {
		async onResponse({ response }) {
			if (response.status !== 401) return;
			const problem: unknown = await response
				.clone()
				.json()
				.catch(() => null);
			if (isUnauthenticated(problem)) signedOut();
		}
	};
}

const isUnauthenticated = (problem: unknown): boolean =>
	typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === 'unauthenticated';
