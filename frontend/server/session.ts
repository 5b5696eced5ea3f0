// The session cookie: what it stands for upstream, and which writes may rely on it.
import type { IncomingMessage } from 'node:http';

/** `__Host-` binds the cookie to this host over https; over plain http a browser would not keep it. */
export const cookieName = (scheme: 'http' | 'https'): string =>
	scheme === 'https' ? '__Host-duly_session' : 'duly_session';

/** The opaque token that the cookie carries; null when there is none, or nothing that could be one. */
export function sessionToken(request: IncomingMessage, scheme: 'http' | 'https'): string | null {
	const name = cookieName(scheme);
	for (const pair of (request.headers.cookie ?? '').split(';')) {
		const at = pair.indexOf('=');
		if (at < 0 || pair.slice(0, at).trim() !== name) continue;
		const value = pair.slice(at + 1).trim();
		return /^[\w.~+/-]{1,200}=*$/.test(value) ? value : null;
	}
	return null;
}

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that relies on the cookie comes from our own pages: reads always may (no other site can see the answer);
 * writes need an Origin equal to ORIGIN, or without that setting one whose host is the request's own.
 */
export function comesFromHere(request: IncomingMessage, origin: string | null): boolean {
	if (READS.has(request.method ?? '')) return true;
	const from = request.headers.origin;
	if (request.headers['sec-fetch-site'] === 'cross-site' || from === undefined) return false;
	if (origin !== null) return from === origin;
	return URL.canParse(from) && new URL(from).host === request.headers.host?.toLowerCase();
}
