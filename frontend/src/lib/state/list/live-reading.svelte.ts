// Has a text read while it is typed: after a short rest, and only the latest counts, however late an answer comes.
import { ApiError } from '$lib/api/errors';
import type { Reading } from '$lib/api/types';

/** A pause in typing. */
export const REST_MS = 120;

/** `POST /readings`. */
export type Read = (text: string, signal: AbortSignal) => Promise<Reading>;

export class LiveReading {
	/** The last answer, and the text that it is about: the text in the field may have moved on. */
	latest = $state.raw<{ text: string; reading: Reading } | null>(null);
	/** The last try got no answer. */
	error = $state.raw<ApiError | null>(null);
	readonly #read: Read;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#asking = new AbortController();

	constructor(read: Read) {
		this.#read = read;
	}

	/** Called with each change of the text. */
	type(text: string): void {
		this.#drop();
		if (text.trim() === '') this.clear();
		else if (this.latest?.text !== text) this.#timer = setTimeout(() => void this.#ask(text), REST_MS);
	}

	/** What a text means, now: the answer at hand when it is about this text. */
	async of(text: string): Promise<Reading> {
		if (this.latest?.text === text) return this.latest.reading;
		return this.#read(text, new AbortController().signal);
	}

	clear(): void {
		this.#drop();
		this.latest = null;
		this.error = null;
	}

	#drop(): void {
		clearTimeout(this.#timer);
		this.#asking.abort();
	}

	async #ask(text: string): Promise<void> {
		const asking = (this.#asking = new AbortController());
		try {
			const reading = await this.#read(text, asking.signal);
			if (asking.signal.aborted) return;
			this.latest = { text, reading };
			this.error = null;
		} catch (error) {
			if (asking.signal.aborted) return;
			if (!(error instanceof ApiError)) throw error;
			this.error = error;
		}
	}
}
