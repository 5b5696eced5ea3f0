// The only door for people: health, proxy, session and security headers on node:http; then the pages that Kit built.
// `node build/index.js`, with BACKEND_URL and CHATBOT_URL. Needs Node alone, no node_modules.
import type { Server } from 'node:http';
import { makeDoor, type Pages } from './door.ts';
import { Health, readiness } from './health.ts';
import { makeLog, told } from './log.ts';
import { Metrics } from './metrics.ts';
import { Proxy } from './proxy.ts';
import { drain, listen, makeMetricsServer, makeServer } from './server.ts';
import { readSettings, SettingsError, type Settings } from './settings.ts';
import { Streams } from './streams.ts';
import packageJson from '../package.json' with { type: 'json' };

function settingsOrExit(): Settings {
	try {
		return readSettings(process.env);
	} catch (error) {
		if (error instanceof SettingsError) stop(error.message, 2);
		throw error;
	}
}

/** Ends with one sentence on stderr instead of a stack. */
function stop(sentence: string, status: number): never {
	process.stderr.write(`${sentence}\n`);
	process.exit(status);
}

/** Kit's adapter reads these when it is loaded; what they trust is written by door.ts. */
async function loadPages(settings: Settings): Promise<Pages> {
	process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
	process.env.BODY_SIZE_LIMIT = '64K';
	if (settings.origin === null) delete process.env.ORIGIN;
	const built = new URL('./kit/handler.js', import.meta.url).href;
	const { handler } = (await import(/* @vite-ignore */ built)) as { handler: Pages };
	return handler;
}

async function listenOrExit(
	name: string,
	make: () => Server,
	hosts: readonly string[],
	port: number
): Promise<Server[]> {
	try {
		return await listen(make, hosts, port);
	} catch (error) {
		const { code = 'unknown error', address = hosts.join(',') } = error as NodeJS.ErrnoException & {
			address?: string;
		};
		const why = code === 'EADDRINUSE' ? 'it is taken' : code === 'EACCES' ? 'it needs more rights' : code;
		stop(`Cannot listen on ${address} port ${String(port)} (${name}): ${why}.`, 1);
	}
}

async function main(): Promise<void> {
	const settings = settingsOrExit();
	const log = makeLog(settings.logLevel, (line) => process.stdout.write(line));
	const metrics = new Metrics(packageJson.version);
	const streams = new Streams(metrics);
	const proxies = { backend: new Proxy(settings.backend), chatbot: new Proxy(settings.chatbot) };
	const pages = await loadPages(settings);
	const health = new Health({ backend: readiness(settings.backend), chatbot: readiness(settings.chatbot) });
	const door = makeDoor({ settings, log, metrics, health, proxies, streams, pages });

	const counters = await listenOrExit(
		'METRICS_PORT',
		() => makeMetricsServer(metrics),
		settings.metricsHosts,
		settings.metricsPort
	);
	const servers = await listenOrExit('PORT', () => makeServer(door), settings.hosts, settings.port);
	log.info('listening', { hosts: settings.hosts, port: settings.port, version: packageJson.version });

	const leave = (signal: string): void => {
		if (health.draining) return;
		log.info('stopping', { signal });
		void drain(servers, health, streams).then(() => {
			for (const proxy of Object.values(proxies)) proxy.stop();
			for (const server of counters) server.close();
			log.info('stopped');
			process.exit(0);
		});
	};
	process.on('SIGTERM', leave);
	process.on('SIGINT', leave);
	process.on('uncaughtException', (error) => {
		log.error('uncaught', { exception: told(error) });
		process.exit(1);
	});
}

await main();
