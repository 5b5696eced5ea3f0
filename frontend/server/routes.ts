// Where a request goes, and the short name under which it is counted and logged: never a path with ids in it.
export type Service = 'backend' | 'chatbot';

export type Route =
	| { kind: 'health'; name: string }
	/** `cookie`: whether the session cookie stands for a token here. */
	| { kind: 'service'; name: string; service: Service; cookie: boolean }
	| { kind: 'page'; name: string };

const HEALTH: ReadonlySet<string> = new Set(['/livez', '/readyz', '/healthz']);

const DOORS: readonly { path: string; service: Service; cookie: boolean }[] = [
	{ path: '/api', service: 'backend', cookie: true },
	{ path: '/chat', service: 'chatbot', cookie: true },
	// Other programs come here, and they bring their own credentials.
	{ path: '/mcp', service: 'chatbot', cookie: false },
	{ path: '/dav', service: 'backend', cookie: false },
	{ path: '/.well-known/caldav', service: 'backend', cookie: false }
];

const PAGES: ReadonlySet<string> = new Set([
	'/',
	'/register',
	'/sign-in',
	'/sign-out',
	'/reset-password',
	'/inbox',
	'/today',
	'/assistant',
	'/settings'
]);

export function routeOf(path: string): Route {
	if (HEALTH.has(path)) return { kind: 'health', name: path };
	for (const { path: door, service, cookie } of DOORS) {
		if (path === door) return { kind: 'service', name: door, service, cookie };
		if (path.startsWith(`${door}/`)) return { kind: 'service', name: `${door}/*`, service, cookie };
	}
	if (path.startsWith('/.well-known/oauth-')) {
		return { kind: 'service', name: '/.well-known/oauth-*', service: 'backend', cookie: false };
	}
	return { kind: 'page', name: pageName(path) };
}

function pageName(path: string): string {
	if (PAGES.has(path)) return path;
	if (path.startsWith('/_app/')) return '/_app/*';
	if (path.startsWith('/projects/')) return '/projects/{id}';
	if (path.startsWith('/icons/') || path === '/manifest.webmanifest') return '(file)';
	return '(unknown)';
}

/** Path and query of a request's target, dot segments resolved; null for what is no path (a proxy's absolute form). */
export function targetOf(url: string | undefined): { path: string; search: string } | null {
	if (!url?.startsWith('/') || !URL.canParse(`http://door${url}`)) return null;
	const { pathname, search } = new URL(`http://door${url}`);
	return { path: pathname, search };
}
