// The session cookie as the pages' server side sets, reads and clears it; server/session.ts reads the same one at the door.
import type { Cookies } from '@sveltejs/kit';

/** The longest that a session may last; the backend ends it earlier when it lies unused for 30 days. */
const YEAR_SECONDS = 365 * 24 * 60 * 60;

type Visit = { cookies: Cookies; url: URL };

const isSecure = (url: URL): boolean => url.protocol === 'https:';

const cookieName = (url: URL): string => (isSecure(url) ? '__Host-duly_session' : 'duly_session');

const attributes = (url: URL) =>
	({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(url) }) as const;

export const sessionToken = ({ cookies, url }: Visit): string | null => cookies.get(cookieName(url)) ?? null;

export function keepSession({ cookies, url }: Visit, token: string): void {
	cookies.set(cookieName(url), token, { ...attributes(url), maxAge: YEAR_SECONDS });
}

export function dropSession({ cookies, url }: Visit): void {
	cookies.delete(cookieName(url), attributes(url));
}
