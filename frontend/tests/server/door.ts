// The door as it runs, before real HTTP services, with what a test needs to look at.
import {
	request,
	createServer,
	type IncomingMessage,
	type RequestListener,
	type Server,
	type OutgoingHttpHeaders
} from 'node:http';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { networks } from '../../server/addresses.ts';
import { makeDoor, type Pages } from '../../server/door.ts';
import { Health, readiness } from '../../server/health.ts';
import { makeLog } from '../../server/log.ts';
import { Metrics } from '../../server/metrics.ts';
import { LIMITS, Proxy, type Limits } from '../../server/proxy.ts';
import { drain, makeServer } from '../../server/server.ts';
import { Streams } from '../../server/streams.ts';

export type Answer = { status: number; headers: IncomingMessage['headers']; raw: string[]; body: string };

export type Door = {
	url: string;
	port: number;
	lines: Record<string, unknown>[];
	metrics: Metrics;
	health: Health;
	drain(): Promise<void>;
};

const started: Server[] = [];
const drained: Health[] = [];

/** Stops all that a test has started. */
export async function stopAll(): Promise<void> {
	for (const health of drained.splice(0)) health.stop();
	await Promise.all(
		started.splice(0).map((server) => {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(resolve));
		})
	);
}

async function listening(server: Server): Promise<number> {
	started.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return (server.address() as AddressInfo).port;
}

/** A service behind the door. */
export async function service(listener: RequestListener): Promise<URL> {
	return new URL(`http://127.0.0.1:${String(await listening(createServer(listener)))}`);
}

/** An address at which nobody listens. */
export async function nobody(): Promise<URL> {
	const server = createServer();
	const port = await listening(server);
	await new Promise((resolve) => server.close(resolve));
	return new URL(`http://127.0.0.1:${String(port)}`);
}

/** A service that begins to listen just before the so-and-so-manieth connection of this process is tried, whoever's it is. */
export function startedAtConnection(address: URL, which: number): { heard: string[] } {
	const heard: string[] = [];
	const server = createServer((incoming, response) => {
		void text(incoming).then((body) => {
			heard.push(body);
			response.end();
		});
	});
	let tries = 0;
	function tried(): void {
		tries += 1;
		if (tries < which) return;
		unsubscribe('net.client.socket', tried);
		started.push(server.listen(Number(address.port)));
	}
	subscribe('net.client.socket', tried);
	return { heard };
}

export type DoorOptions = {
	backend?: URL;
	chatbot?: URL;
	origin?: string | null;
	trusted?: string;
	limits?: Partial<Limits>;
	pages?: Pages;
	/** Whether the services are asked if they are ready. */
	probe?: boolean;
};

export async function openDoor(options: DoorOptions): Promise<Door> {
	const backend = options.backend ?? (await nobody());
	const chatbot = options.chatbot ?? (await nobody());
	const lines: Record<string, unknown>[] = [];
	const metrics = new Metrics('1.2.3');
	const streams = new Streams(metrics);
	const health = new Health(
		options.probe ? { backend: readiness(backend), chatbot: readiness(chatbot) } : {}
	);
	drained.push(health);
	const limits = { ...LIMITS, ...options.limits };
	const log = makeLog('info', (line) => lines.push(JSON.parse(line) as Record<string, unknown>));
	const server = makeServer(
		makeDoor({
			settings: {
				hosts: ['127.0.0.1'],
				port: 0,
				metricsPort: 0,
				metricsHosts: ['127.0.0.1'],
				logLevel: 'info',
				backend,
				chatbot,
				origin: options.origin ?? null,
				trustedProxies: networks(options.trusted ?? '127.0.0.0/8')!
			},
			log,
			metrics,
			health,
			streams,
			proxies: { backend: new Proxy(backend, limits), chatbot: new Proxy(chatbot, limits) },
			pages: options.pages ?? ((_, response) => response.end('a page'))
		})
	);
	const port = await listening(server);
	return {
		url: `http://127.0.0.1:${String(port)}`,
		port,
		lines,
		metrics,
		health,
		drain: () => drain([server], health, streams)
	};
}

export type Sent = { method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer };

/** One request, its answer read to the end; a connection of its own. */
export function send(url: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const sent = request(url, { method, headers, agent: false }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () =>
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					raw: response.rawHeaders,
					body: Buffer.concat(chunks).toString()
				})
			);
		});
		sent.on('error', reject);
		sent.end(body);
	});
}

/** A promise, and what fulfils it. */
export function later<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
	let resolve: (value: T) => void = () => undefined;
	const promise = new Promise<T>((fulfil) => (resolve = fulfil));
	return { promise, resolve };
}

/** A bare connection, to say what no client would, and to see what comes back. */
export async function speak(
	port: number
): Promise<{ socket: Socket; heard: () => string; closed: Promise<void> }> {
	const socket = connect(port, '127.0.0.1');
	let text = '';
	socket.on('data', (chunk) => (text += chunk.toString()));
	socket.on('error', () => undefined);
	const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
	await new Promise((resolve) => socket.once('connect', resolve));
	return { socket, heard: () => text, closed };
}

/** What a service got: method, path, headers and body. */
export type Heard = { method: string; url: string; headers: IncomingMessage['headers']; body: string };

/** A service that remembers what it hears and says `{}`. */
export async function listener(): Promise<{ url: URL; heard: Heard[] }> {
	const heard: Heard[] = [];
	const url = await service((incoming, response) => {
		const chunks: Buffer[] = [];
		incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
		incoming.on('end', () => {
			heard.push({
				method: incoming.method ?? '',
				url: incoming.url ?? '',
				headers: incoming.headers,
				body: Buffer.concat(chunks).toString()
			});
			response.setHeader('content-type', 'application/json');
			response.end('{}');
		});
	});
	return { url, heard };
}
