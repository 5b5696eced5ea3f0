// Which headers pass through the door, and what every answer bears.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** RFC 9110 section 7.6.1: these belong to one connection. */
const HOP_BY_HOP: ReadonlySet<string> = new Set([
	'connection',
	'keep-alive',
	'proxy-authenticate',
	'proxy-authorization',
	'proxy-connection',
	'te',
	'trailer',
	'transfer-encoding',
	'upgrade'
]);

/** Written by the door itself: what the client says of them is not passed on. */
const OURS: ReadonlySet<string> = new Set([
	'cookie',
	'expect',
	'forwarded',
	'host',
	'x-forwarded-for',
	'x-forwarded-host',
	'x-forwarded-port',
	'x-forwarded-proto',
	'x-real-ip',
	'x-request-id'
]);

function named(connection: string | undefined): ReadonlySet<string> {
	return new Set(
		(connection ?? '')
			.toLowerCase()
			.split(',')
			.map((name) => name.trim())
	);
}

export type Passage = {
	requestId: string;
	/** The client's address. */
	address: string;
	scheme: 'http' | 'https';
	/** The session's token, where the cookie stands for it. */
	token: string | null;
};

/** The headers of a request as the service behind the door gets them. */
export function upstreamHeaders(request: IncomingMessage, passage: Passage): OutgoingHttpHeaders {
	const perHop = named(request.headers.connection);
	const headers: OutgoingHttpHeaders = {};
	for (const [name, value] of Object.entries(request.headers)) {
		if (!HOP_BY_HOP.has(name) && !OURS.has(name) && !perHop.has(name)) headers[name] = value;
	}
	// Fetch it as it came: the length stays known, and a body of unknown length stays in chunks.
	if (request.headers['transfer-encoding'] !== undefined) headers['transfer-encoding'] = 'chunked';
	if (passage.token !== null) headers.authorization = `Bearer ${passage.token}`;
	headers['x-forwarded-for'] = passage.address;
	headers['x-forwarded-proto'] = passage.scheme;
	if (request.headers.host !== undefined) headers['x-forwarded-host'] = request.headers.host;
	headers['x-request-id'] = passage.requestId;
	return headers;
}

/** Sets a service's headers on the answer, each Set-Cookie kept apart. */
export function passHeaders(from: IncomingMessage, to: ServerResponse): void {
	const perHop = named(from.headers.connection);
	const values = new Map<string, string[]>();
	for (let at = 0; at < from.rawHeaders.length; at += 2) {
		const name = (from.rawHeaders[at] ?? '').toLowerCase();
		if (HOP_BY_HOP.has(name) || perHop.has(name)) continue;
		values.set(name, [...(values.get(name) ?? []), from.rawHeaders[at + 1] ?? '']);
	}
	for (const [name, all] of values) to.setHeader(name, all.length === 1 ? (all[0] ?? '') : all);
}

/** The client's own id of the request when it is one that a log can hold, else a new one. */
export function requestId(request: IncomingMessage): string {
	const given = request.headers['x-request-id'];
	return typeof given === 'string' && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
}

export function traceId(request: IncomingMessage): string | undefined {
	const given = request.headers.traceparent;
	return typeof given === 'string'
		? /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(given)?.[1]
		: undefined;
}

/** On all pages and files. A page's own policy, with its nonces, replaces the one that is set here. */
export function securePage(response: ServerResponse, scheme: 'http' | 'https'): void {
	response.setHeader(
		'content-security-policy',
		"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
	);
	response.setHeader('x-content-type-options', 'nosniff');
	response.setHeader('x-frame-options', 'DENY');
	// A form's POST must bear its Origin, so not `no-referrer`.
	response.setHeader('referrer-policy', 'same-origin');
	response.setHeader(
		'permissions-policy',
		'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'
	);
	response.setHeader('cross-origin-opener-policy', 'same-origin');
	response.setHeader('cross-origin-resource-policy', 'same-origin');
	if (scheme === 'https') response.setHeader('strict-transport-security', 'max-age=31536000');
}
