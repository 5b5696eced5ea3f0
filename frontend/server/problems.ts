// What the door answers itself, as RFC 9457 problem+json. Each has a stable code, a status and a sentence for the person:
//
// malformed 400 · wrong_origin 403 · not_found 404 · timeout 408 · too_large 413 · headers_too_large 431
// internal 500 · bad_gateway 502 · unavailable 503 · gateway_timeout 504
import type { ServerResponse } from 'node:http';

export type Problem = { status: number; code: string; title: string; detail: string; retryAfter?: number };

export const problems = {
	malformed: {
		status: 400,
		code: 'malformed',
		title: 'The request cannot be read',
		detail: 'The address of the request is not one that a browser would send.'
	},
	wrongOrigin: {
		status: 403,
		code: 'wrong_origin',
		title: 'This came from another site',
		detail:
			'A change by session cookie must come from this site itself. Programs send a token as “Authorization: Bearer …”.'
	},
	notFound: {
		status: 404,
		code: 'not_found',
		title: 'There is no such thing',
		detail: 'There is nothing at this address.'
	},
	tooLarge: {
		status: 413,
		code: 'too_large',
		title: 'The request is too large',
		detail: 'A request may hold 1 MiB at most. Send less at once.'
	},
	internal: {
		status: 500,
		code: 'internal',
		title: 'Something went wrong',
		detail:
			'This is our mistake, and it has been logged. Try again, and tell us the request id if it happens again.'
	},
	badGateway: {
		status: 502,
		code: 'bad_gateway',
		title: 'A part of Duly broke off',
		detail:
			'The service behind this address went away before it answered. Look whether the change was made before you repeat it.',
		retryAfter: 2
	},
	unavailable: {
		status: 503,
		code: 'unavailable',
		title: 'A part of Duly is not there',
		detail: 'The service behind this address cannot be reached, and nothing was done. Try again in a moment.',
		retryAfter: 2
	},
	gatewayTimeout: {
		status: 504,
		code: 'gateway_timeout',
		title: 'A part of Duly takes too long',
		detail:
			'The service behind this address did not answer in time. Look whether the change was made before you repeat it.'
	}
} as const satisfies Record<string, Problem>;

/** Answers with a problem; `instance` is the path without its query. */
export function answerProblem(
	response: ServerResponse,
	problem: Problem,
	instance: string,
	requestId: string
): void {
	const body = JSON.stringify({
		type: `/api/v1/docs#${problem.code}`,
		title: problem.title,
		status: problem.status,
		detail: problem.detail,
		instance,
		code: problem.code,
		request_id: requestId
	});
	response.writeHead(problem.status, {
		'content-type': 'application/problem+json',
		'content-length': Buffer.byteLength(body),
		'cache-control': 'no-store',
		...(problem.retryAfter === undefined ? {} : { 'retry-after': String(problem.retryAfter) })
	});
	response.end(response.req.method === 'HEAD' ? undefined : body);
}
