// What can go wrong between the app and the backend, as one error with a stable code:
//
// ApiError
//   status 0     code "offline"      the request got no answer
//   status 200…  code "unreadable"   the answer is not what the API says
//   status 4xx+  code of the problem+json, e.g. "invalid", "conflict", "not_found", "rate_limited"
import type { Problem } from './types';

export type FieldError = { pointer: string; detail: string };

export class ApiError extends Error {
	override readonly name = 'ApiError';
	readonly status: number;
	readonly code: string;
	/** What is wrong with which field of the body; pointers as RFC 6901 ("/due/date"). */
	readonly errors: readonly FieldError[];
	/** After a conflict: the fields that somebody else has changed since. */
	readonly fields: readonly string[];
	/** Seconds to wait before the next try; null when the answer named none. */
	readonly retryAfter: number | null;
	readonly requestId: string | null;

	constructor(status: number, code: string, detail: string, more: Partial<ApiErrorParts> = {}) {
		super(detail);
		this.status = status;
		this.code = code;
		this.errors = more.errors ?? [];
		this.fields = more.fields ?? [];
		this.retryAfter = more.retryAfter ?? null;
		this.requestId = more.requestId ?? null;
	}

	/** What is wrong with one field, by its pointer ("/title"). */
	fieldError(pointer: string): string | null {
		return this.errors.find((error) => error.pointer === pointer)?.detail ?? null;
	}
}

type ApiErrorParts = Pick<ApiError, 'errors' | 'fields' | 'retryAfter' | 'requestId'>;

export const offline = (): ApiError =>
	new ApiError(0, 'offline', 'No answer. Check the connection and try again.');

/** The error of an answer that is not a success; `body` is its parsed JSON, or anything else. */
export function fromAnswer(response: Response, body: unknown): ApiError {
	const problem = isProblem(body) ? body : null;
	return new ApiError(
		response.status,
		problem?.code ?? 'unreadable',
		problem?.detail ?? problem?.title ?? 'The answer could not be read. Try again.',
		{
			errors: problem?.errors ?? [],
			fields: problem?.fields ?? [],
			retryAfter: seconds(response.headers.get('retry-after')),
			requestId: problem?.request_id ?? response.headers.get('x-request-id')
		}
	);
}

function isProblem(body: unknown): body is Partial<Problem> {
	return typeof body === 'object' && body !== null && 'status' in body && 'title' in body;
}

function seconds(header: string | null): number | null {
	const value = header === null ? NaN : Number(header);
	return Number.isFinite(value) ? value : null;
}
