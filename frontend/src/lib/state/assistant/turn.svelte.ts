// One thing said and the answer to it, while it comes: what Duly is doing, what went wrong, and the line that grows.
import { ApiError } from '$lib/api/errors';
import { newId } from '$lib/api/ids';
import { Line } from './lines.svelte';
import type { Chunk, Metadata, Said, Say } from './wire';

export type TurnState = 'asking' | 'done' | 'stopped' | 'failed';

export class Turn {
	readonly said: Said;
	state = $state<TurnState>('asking');
	/** What Duly is doing right now, in its own words; "" when it says nothing of it. */
	status = $state('');
	answer = $state.raw<Line | null>(null);
	error = $state.raw<ApiError | null>(null);
	/** Whether the answer came to its end, although with an error: the same message would get the same answer again. */
	#ended = false;
	#wrote = false;
	readonly #stopping = new AbortController();
	readonly #say: Say;
	readonly #began: (meta: Metadata, answer: Line) => void;

	/** `began` is called when the answer begins. */
	constructor(say: Say, said: Said, began: (meta: Metadata, answer: Line) => void) {
		this.#say = say;
		this.said = said;
		this.#began = began;
	}

	/** Asks, and reads the answer to its end. What goes wrong is in `error`. */
	async run(): Promise<void> {
		try {
			for await (const chunk of this.#say(this.said, this.#stopping.signal)) this.#take(chunk);
			this.#ended = true;
			this.#end(this.error ? 'failed' : 'done');
		} catch (error) {
			const stopped = this.#stopping.signal.aborted;
			if (!stopped) this.error = asApiError(error);
			this.#end(stopped ? 'stopped' : 'failed');
		}
	}

	stop(): void {
		this.#stopping.abort();
	}

	/** What to say to try again: the same message where its answer was lost, a new one where it failed; null where neither helps. */
	again(): Said | null {
		if (this.state !== 'failed' || this.error?.status === 422) return null;
		if (!this.#ended) return this.said;
		return this.#wrote ? null : { ...this.said, message_id: newId() };
	}

	#take(chunk: Chunk): void {
		if (chunk.type === 'start') this.#begin(chunk.messageId ?? newId(), chunk.messageMetadata ?? {});
		else if (chunk.type === 'data-status') this.status = chunk.data.text;
		else if (chunk.type === 'error') this.error = new ApiError(200, 'failed', chunk.errorText);
		else if (chunk.type === 'finish') this.#wrote = chunk.messageMetadata?.undo != null;
		else this.answer?.take(chunk);
		if (chunk.type === 'text-delta') this.status = '';
	}

	#begin(id: string, meta: Metadata): void {
		const about = {
			id,
			role: 'assistant',
			answers: this.said.message_id,
			at: new Date().toISOString()
		} as const;
		const answer = new Line(about);
		answer.state = 'open';
		this.answer = answer;
		this.#began(meta, answer);
	}

	#end(state: TurnState): void {
		this.status = '';
		this.state = state;
		if (this.answer) this.answer.state = this.#ended ? 'whole' : 'partial';
	}
}

function asApiError(error: unknown): ApiError {
	if (error instanceof ApiError) return error;
	// A fault of our own: the console keeps what it is, the person gets a sentence.
	console.error(error);
	return new ApiError(200, 'unreadable', 'The answer could not be read. Try again.');
}
