// The event streams that pass through, so that a stop can end them between two events and tell the browser to come back soon.
import type { ServerResponse } from 'node:http';
import type { Metrics } from './metrics.ts';

const RETRY = 'retry: 500\n\n';

export class Streams {
	readonly #open = new Map<ServerResponse, { whole: boolean }>();
	readonly #metrics: Metrics;

	constructor(metrics: Metrics) {
		this.#metrics = metrics;
	}

	/** Watches what goes out, to know whether the last event is whole. */
	add(response: ServerResponse): void {
		const state = { whole: true };
		this.#open.set(response, state);
		this.#metrics.streams += 1;
		const write = response.write.bind(response) as (chunk: unknown, ...rest: unknown[]) => boolean;
		response.write = ((chunk: unknown, ...rest: unknown[]) => {
			state.whole = endsEvent(chunk);
			return write(chunk, ...rest);
		}) as typeof response.write;
		response.on('close', () => {
			this.#open.delete(response);
			this.#metrics.streams -= 1;
		});
	}

	/** Ends those that would never end by themselves: a GET is the change feed, a POST is an answer that will be over. */
	end(): void {
		for (const [response, { whole }] of this.#open) {
			if (response.req.method !== 'GET') continue;
			if (whole) response.end(RETRY);
			else response.destroy();
		}
	}
}

function endsEvent(chunk: unknown): boolean {
	if (typeof chunk === 'string') return chunk.endsWith('\n\n');
	if (!(chunk instanceof Uint8Array)) return false;
	return chunk.at(-1) === 10 && (chunk.length < 2 || chunk.at(-2) === 10 || chunk.at(-2) === 13);
}
