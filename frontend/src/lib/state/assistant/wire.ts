// POST /chat and the way to read its answer: the AI SDK's UI message stream, version 1, server-sent events whose data are chunks.
import type { UIMessageChunk } from 'ai';
import { ApiError, fromAnswer, offline } from '$lib/api/errors';
import type { DataTypes } from './parts';

/** One thing said. `message_id` is made here, so that saying it again does nothing twice; `approve`, `decline`: an approval's id. */
export type Said = {
	message: string;
	message_id: string;
	conversation_id?: string;
	approve?: string;
	decline?: string;
};

/** `start` tells the conversation, the turn and the model; `finish` the turn that can be undone, null when nothing was written. */
export type Metadata = {
	conversation_id?: string | null;
	message_id?: string | null;
	model?: string;
	undo?: string | null;
};

export type Chunk = UIMessageChunk<Metadata, DataTypes>;

/** The chunks of the answer. Throws an ApiError when it is refused, does not come, or ends too soon; AbortError when stopped. */
export type Say = (said: Said, signal: AbortSignal) => AsyncIterable<Chunk>;

/** `base` is "" in the browser: the page's own origin. */
export const sayTo = (base: string): Say =>
	async function* (said, signal) {
		const response = await ask(`${base}/chat`, said, signal);
		if (!response.ok) throw fromAnswer(response, await problem(response));
		if (response.body === null) throw cut();
		yield* chunksOf(response.body);
	};

async function ask(url: string, said: Said, signal: AbortSignal): Promise<Response> {
	try {
		return await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
			body: JSON.stringify(said),
			signal
		});
	} catch (error) {
		throw signal.aborted ? error : offline();
	}
}

const problem = (response: Response): Promise<unknown> => response.json().catch(() => null);

/** An answer that broke off: it goes on elsewhere, and the same message asks for it again. */
const cut = (): ApiError => new ApiError(0, 'cut', 'The answer broke off. Try again to see the rest of it.');

/** The chunks of a body, up to [DONE]; a body that ends before it was cut off. */
export async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Chunk> {
	for await (const data of events(body)) {
		if (data === '[DONE]') return;
		yield parsed(data);
	}
	throw cut();
}

function parsed(data: string): Chunk {
	try {
		return JSON.parse(data) as Chunk;
	} catch {
		throw new ApiError(200, 'unreadable', 'The answer could not be read. Try again.');
	}
}

/** The data of each server-sent event; comments (the heartbeat) and other fields are passed over. */
async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
	let rest = '';
	for await (const text of texts(body)) {
		const blocks = (rest + text).split(/\r?\n\r?\n/);
		rest = blocks.pop() ?? '';
		for (const block of blocks) {
			const data = dataOf(block);
			if (data !== '') yield data;
		}
	}
}

async function* texts(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	const reader = body.getReader();
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			yield decoder.decode(value, { stream: true });
		}
	} catch (error) {
		throw error instanceof DOMException && error.name === 'AbortError' ? error : cut();
	} finally {
		reader.releaseLock();
	}
}

const dataOf = (block: string): string =>
	block
		.split(/\r?\n/)
		.filter((line) => line.startsWith('data:'))
		.map((line) => line.slice(5).replace(/^ /, ''))
		.join('\n');
