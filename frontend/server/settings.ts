// Settings from the environment alone: read once at start, strict, and every refusal names the variable and says what to do.
import { networks, type Networks } from './addresses.ts';

export type LogLevel = 'debug' | 'info' | 'warning' | 'error';

export type Settings = {
	/** Addresses to listen on. */
	hosts: readonly string[];
	port: number;
	metricsPort: number;
	/** Where the metrics listen; the same addresses, unless METRICS_HOST keeps them in. */
	metricsHosts: readonly string[];
	logLevel: LogLevel;
	backend: URL;
	chatbot: URL;
	/** The address by which browsers know the app; null: whatever Host they send. */
	origin: string | null;
	trustedProxies: Networks;
};

export class SettingsError extends Error {}

/**
 * One environment may serve all of Duly (./run, a shared env file), so names of its other parts are passed over.
 * Whoever adds a DULY_ name adds it here and in the Python services' list.
 */
const NAMES_OF_DULY: ReadonlySet<string> = new Set([
	'DULY_REGISTRATION',
	'DULY_RATE_SIGN_IN_PER_ACCOUNT',
	'DULY_RATE_SIGN_IN_PER_ADDRESS',
	'DULY_RATE_REGISTRATION',
	'DULY_TEST_CLOCK',
	'DULY_TRUSTED_PROXIES',
	'DULY_DATABASE_POOL_SIZE',
	'DULY_PUBLIC_URL',
	'DULY_MODEL',
	'DULY_TEST_DATABASE_URL',
	'DULY_TEST_KUBECONFIG',
	'DULY_TEST_URL',
	'DULY_CLUSTER',
	'DULY_IMAGE_BASES',
	'DULY_EVAL',
	'DULY_BIND',
	'DULY_CADDY_IMAGE',
	'DULY_DOMAIN',
	'DULY_HTTP_PORT',
	'DULY_HTTPS_PORT',
	'DULY_IMAGES',
	'DULY_PORT',
	'DULY_POSTGRES_IMAGE',
	'DULY_VERSION'
]);

/** Loopback and the private networks: where a proxy of one's own stands. */
const NEAR = '127.0.0.0/8,::1/128,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,169.254.0.0/16,fc00::/7,fe80::/10';

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws a SettingsError; an empty variable counts as not set. */
export function readSettings(environment: Environment): Settings {
	refuseUnknown(environment);
	const text = (name: string): string | null => {
		const value = environment[name]?.trim() ?? '';
		return value === '' ? null : value;
	};
	const hosts = list(text('HOST') ?? '127.0.0.1,::1');
	const metricsHost = text('METRICS_HOST');
	return {
		hosts,
		port: port('PORT', text('PORT') ?? '3000'),
		metricsPort: port('METRICS_PORT', text('METRICS_PORT') ?? '9000'),
		metricsHosts: metricsHost === null ? hosts : list(metricsHost),
		logLevel: level(text('LOG_LEVEL') ?? 'info'),
		backend: service('BACKEND_URL', text('BACKEND_URL'), 'http://127.0.0.1:8000'),
		chatbot: service('CHATBOT_URL', text('CHATBOT_URL'), 'http://127.0.0.1:8001'),
		origin: origin(text('ORIGIN')),
		trustedProxies: proxies(text('DULY_TRUSTED_PROXIES') ?? NEAR)
	};
}

function refuseUnknown(environment: Environment): void {
	for (const name of Object.keys(environment).sort()) {
		if (name.startsWith('DULY_') && !NAMES_OF_DULY.has(name)) {
			throw new SettingsError(`${name} is not a setting of Duly; check its spelling or remove it.`);
		}
	}
}

function list(value: string): string[] {
	return value.split(',').map((item) => item.trim());
}

function port(name: string, value: string): number {
	const number = Number(value);
	if (!/^\d{1,5}$/.test(value) || number > 65535) {
		throw new SettingsError(`${name} is not valid: it must be a port from 0 to 65535 (0: any free one).`);
	}
	return number;
}

function level(value: string): LogLevel {
	const lower = value.toLowerCase();
	if (lower === 'debug' || lower === 'info' || lower === 'warning' || lower === 'error') return lower;
	throw new SettingsError('LOG_LEVEL is not valid: it must be one of debug, info, warning, error.');
}

function service(name: string, value: string | null, example: string): URL {
	if (value === null)
		throw new SettingsError(`${name} is not set: give the service's address, such as ${example}.`);
	const url = bareUrl(value);
	if (!url)
		throw new SettingsError(
			`${name} is not valid: it must be an address such as ${example}, without a path.`
		);
	return url;
}

function origin(value: string | null): string | null {
	if (value === null) return null;
	const url = bareUrl(value);
	if (!url)
		throw new SettingsError(
			'ORIGIN is not valid: it must be an address such as https://duly.example.org, without a path.'
		);
	return url.origin;
}

function bareUrl(value: string): URL | null {
	if (!URL.canParse(value)) return null;
	const url = new URL(value);
	const bare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
	return bare && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null;
}

function proxies(value: string): Networks {
	const found = networks(value);
	if (found) return found;
	throw new SettingsError(
		'DULY_TRUSTED_PROXIES is not valid: it must be addresses or networks such as 10.0.0.0/8, separated by commas.'
	);
}
