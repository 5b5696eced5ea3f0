// The listening side: node:http with its limits, the metrics port, and a stop that leaves no request unanswered.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Metrics } from './metrics.ts';
import type { Streams } from './streams.ts';
import type { Health } from './health.ts';

/** A load balancer that asks every second or so should see the red readiness before the door closes. */
const NOTICE_MS = 500;
/** Requests in flight get this long. */
const DRAIN_MS = 7500;

/** Listens for the app. A client that sends its headers or body drop by drop is cut off. */
export function makeServer(listener: RequestListener): Server {
	const server = createServer(
		{
			maxHeaderSize: 16 * 1024,
			headersTimeout: 15_000,
			requestTimeout: 60_000,
			connectionsCheckingInterval: 5000,
			// Longer than a load balancer keeps its own (60 s), so that it is the one to close.
			keepAliveTimeout: 65_000,
			noDelay: true
		},
		listener
	);
	server.maxHeadersCount = 100;
	server.on('clientError', refuseClient);
	return server;
}

const CLIENT_ERRORS: Readonly<Record<string, readonly [number, string, string]>> = {
	HPE_HEADER_OVERFLOW: [431, 'headers_too_large', 'The headers are too large'],
	ERR_HTTP_REQUEST_TIMEOUT: [408, 'timeout', 'The request took too long to arrive']
};

function refuseClient(error: NodeJS.ErrnoException, socket: Socket): void {
	if (error.code === 'ECONNRESET' || !socket.writable) {
		socket.destroy();
		return;
	}
	const [status, code, title] = CLIENT_ERRORS[error.code ?? ''] ?? [
		400,
		'malformed',
		'The request cannot be read'
	];
	const body = JSON.stringify({ type: `/api/v1/docs#${code}`, title, status, detail: `${title}.`, code });
	socket.end(
		`HTTP/1.1 ${String(status)} ${title}\r\ncontent-type: application/problem+json\r\n` +
			`content-length: ${String(Buffer.byteLength(body))}\r\nconnection: close\r\n\r\n${body}`
	);
}

export function makeMetricsServer(metrics: Metrics): Server {
	return createServer((request, response) => {
		const found = request.url === '/metrics' || request.url === '/';
		response.writeHead(found ? 200 : 404, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
		response.end(found ? metrics.text() : 'not found\n');
	});
}

/**
 * Listens on each host. The first one must be had; a further one that this machine lacks (no IPv6) is passed over. Returns the
 * servers that listen. Rejects with the system's error, whose `address` and `port` say where.
 */
export async function listen(make: () => Server, hosts: readonly string[], port: number): Promise<Server[]> {
	const servers: Server[] = [];
	let taken = port;
	for (const host of hosts) {
		const server = make();
		try {
			await listening(server, host, taken);
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			if (servers.length > 0 && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue;
			for (const other of servers) other.close();
			throw error;
		}
		taken = (server.address() as AddressInfo).port;
		servers.push(server);
	}
	return servers;
}

function listening(server: Server, host: string, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen({ host, port }, () => {
			server.off('error', reject);
			resolve();
		});
	});
}

/** Readiness turns, the door closes, streams end with a `retry`, requests in flight are finished or cut after DRAIN_MS. */
export async function drain(servers: readonly Server[], health: Health, streams: Streams): Promise<void> {
	health.stop();
	await new Promise((resolve) => setTimeout(resolve, NOTICE_MS));
	const closed = Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
	streams.end();
	for (const server of servers) server.closeIdleConnections();
	const cut = setTimeout(() => {
		for (const server of servers) server.closeAllConnections();
	}, DRAIN_MS);
	await closed;
	clearTimeout(cut);
}
