// /livez, /readyz and /healthz: outside the access log and all limits. Ready once each service behind the door has answered
// after our start, and from then on while we serve: a backend that blinks takes no page away.
import { request as http, type IncomingMessage, type ServerResponse } from 'node:http';
import { request as https } from 'node:https';

export type Probe = (signal: AbortSignal) => Promise<boolean>;

const EVERY_MS = 500;

export class Health {
	draining = false;
	readonly #seen = new Map<string, boolean>();
	readonly #stopping = new AbortController();

	/** Asks each service until it has answered once. */
	constructor(probes: Readonly<Record<string, Probe>>) {
		for (const [name, probe] of Object.entries(probes)) {
			this.#seen.set(name, false);
			void this.#watch(name, probe);
		}
	}

	get ready(): boolean {
		return !this.draining && [...this.#seen.values()].every(Boolean);
	}

	stop(): void {
		this.draining = true;
		this.#stopping.abort();
	}

	answer(path: string, search: string, response: ServerResponse): void {
		const { method } = response.req;
		const read = method === 'GET' || method === 'HEAD';
		const well = path === '/readyz' ? this.ready : true;
		const lines = path === '/readyz' ? this.#report() : ['process: ok'];
		const verbose = /^\?verbose\b/.test(search) ? lines.map((line) => `${line}\n`).join('') : '';
		const body = read ? `${verbose}${well ? 'ok' : 'not ready'}\n` : 'method not allowed\n';
		response.writeHead(read ? (well ? 200 : 503) : 405, {
			'content-type': 'text/plain; charset=utf-8',
			'content-length': Buffer.byteLength(body),
			'cache-control': 'no-store',
			...(read ? {} : { allow: 'GET, HEAD' })
		});
		response.end(method === 'HEAD' ? undefined : body);
	}

	#report(): string[] {
		const lines = Array.from(
			this.#seen,
			([name, seen]) => `${name}: ${seen ? 'ok' : 'has not answered yet'}`
		);
		return this.draining ? [...lines, 'draining: the service is stopping'] : lines;
	}

	async #watch(name: string, probe: Probe): Promise<void> {
		const { signal } = this.#stopping;
		while (!signal.aborted) {
			if (await probe(signal)) {
				this.#seen.set(name, true);
				return;
			}
			await new Promise((resolve) => setTimeout(resolve, EVERY_MS).unref());
		}
	}
}

/** Whether a service says that it is ready; any failure is a no. */
export function readiness(base: URL): Probe {
	const ask = base.protocol === 'https:' ? https : http;
	return (signal) =>
		new Promise((resolve) => {
			const request = ask(new URL('/readyz', base), { signal, timeout: 2000, agent: false });
			request.on('response', (response: IncomingMessage) => {
				resolve(response.statusCode === 200);
				request.destroy();
			});
			request.on('timeout', () => request.destroy());
			request.on('error', () => resolve(false));
			request.end();
		});
}
