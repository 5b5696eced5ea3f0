// A real HTTP server with the answers that a test gives it, and the requests that it got.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = { method: string; path: string; headers: IncomingMessage['headers']; body: unknown };
export type Answer = { status?: number; body?: unknown; headers?: Record<string, string> };
export type Answers = (asked: Asked) => Answer | Promise<Answer>;

export class Backend {
	readonly asked: Asked[] = [];
	readonly #server: Server;

	private constructor(answers: Answers) {
		this.#server = createServer((request, response) => {
			void read(request).then(async (body) => {
				const asked = {
					method: request.method ?? '',
					path: request.url ?? '',
					headers: request.headers,
					body
				};
				this.asked.push(asked);
				const answer = await answers(asked);
				const status = answer.status ?? 200;
				const type = status < 400 ? 'application/json' : 'application/problem+json';
				response.writeHead(status, { 'content-type': type, ...answer.headers });
				response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
			});
		});
	}

	static async start(answers: Answers): Promise<Backend> {
		const backend = new Backend(answers);
		await new Promise<void>((resolve) => backend.#server.listen(0, '127.0.0.1', resolve));
		return backend;
	}

	get url(): string {
		return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
	}

	async stop(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}
}

async function read(request: IncomingMessage): Promise<unknown> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const text = Buffer.concat(chunks).toString();
	return text === '' ? null : (JSON.parse(text) as unknown);
}
