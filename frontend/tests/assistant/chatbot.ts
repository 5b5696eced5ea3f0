// A real HTTP server that speaks the chat's stream as a test says, and keeps what it was asked.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Chunk, Said } from '$lib/state/assistant/wire';
import { END, frame } from './stream';

export type Speech = {
	send(...chunks: Chunk[]): void;
	end(): void;
	break(): void;
	refuse(status: number, code: string): void;
};
export type Speak = (said: Said, speech: Speech) => void | Promise<void>;

export class Chatbot {
	readonly heard: Said[] = [];
	/** How many listeners have left before the end. */
	left = 0;
	readonly #server: Server;

	private constructor(speak: Speak) {
		this.#server = createServer((request, response) => {
			response.on('close', () => (this.left += response.writableFinished ? 0 : 1));
			void read(request).then((said) => {
				this.heard.push(said);
				return speak(said, speech(response));
			});
		});
	}

	static async start(speak: Speak): Promise<Chatbot> {
		const chatbot = new Chatbot(speak);
		await new Promise<void>((resolve) => chatbot.#server.listen(0, '127.0.0.1', resolve));
		return chatbot;
	}

	get url(): string {
		return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
	}

	async stop(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}
}

function speech(response: ServerResponse): Speech {
	const stream = (): void => {
		if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' });
	};
	return {
		send(...chunks) {
			stream();
			for (const chunk of chunks) response.write(frame(chunk));
		},
		end: () => void response.end(END),
		break: () => void response.write(': cut\n\n', () => response.destroy()),
		refuse(status, code) {
			const problem = { type: `/api/v1/docs#${code}`, title: code, status, detail: `It is ${code}.`, code };
			response.writeHead(status, { 'content-type': 'application/problem+json' });
			response.end(JSON.stringify(problem));
		}
	};
}

async function read(request: IncomingMessage): Promise<Said> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return JSON.parse(Buffer.concat(chunks).toString()) as Said;
}
