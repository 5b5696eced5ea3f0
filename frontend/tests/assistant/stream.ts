// Bytes of a UI message stream, as the chatbot sends them, cut where a test wants them cut.
import type { Chunk } from '$lib/state/assistant/wire';

export const frame = (chunk: Chunk): string => `data: ${JSON.stringify(chunk)}\n\n`;

export const END = 'data: [DONE]\n\n';

/** A body that delivers the text in pieces of so many bytes. */
export function body(text: string, size = Infinity): ReadableStream<Uint8Array> {
	const bytes = new TextEncoder().encode(text);
	let at = 0;
	return new ReadableStream({
		pull(controller) {
			if (at >= bytes.length) {
				controller.close();
				return;
			}
			controller.enqueue(bytes.slice(at, at + Math.min(size, bytes.length)));
			at += size;
		}
	});
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
	const found: T[] = [];
	for await (const item of items) found.push(item);
	return found;
}
