// Has a text read while it is typed: after a short rest, and only the latest counts, however late an answer comes.
import { ApiError } from '$lib/api/errors';
import type { ReadingOfText } from '$lib/api/types';

/** A pause in typing. */
export const REST_MS = 120;

/** `POST /readings`. */
export type Read = (text: string, signal: AbortSignal) => Promise<ReadingOfText>;

export class LiveReading {
	/** The last answer, and the text that it is about: the text in the field may have moved on. */
	latest = $state.raw<{ text: string; reading: ReadingOfText } | null>(null);
	/** The last try got no answer. */
	error = $state.raw<ApiError | null>(null);
	readonly #read: Read;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#asking = new AbortController();
	/** The latest answer is about the same text and yet out of date. */
	#isStale = false;

	constructor(read: Read) {
		this.#read = read;
	}

	/** Called with each change of the text. Space at its end changes nothing. */
	type(text: string): void {
		this.#drop();
		if (text.trim() === '') this.clear();
		else if (!this.known(text)) this.#timer = setTimeout(() => void this.#ask(text), REST_MS);
	}

	/** Reads the text once more, at once: something else that it depends on has changed. */
	again(text: string): void {
		this.#drop();
		this.#isStale = true;
		void this.#ask(text);
	}

	/** The answer about this text, if it is at hand. */
	known(text: string): ReadingOfText | null {
		return !this.#isStale && this.latest?.text.trimEnd() === text.trimEnd() ? this.latest.reading : null;
	}

	/** What a text means, now: the answer at hand when it is about this text. */
	async of(text: string): Promise<ReadingOfText> {
		return this.known(text) ?? this.#read(text, new AbortController().signal);
	}

	clear(): void {
		this.#drop();
		this.#isStale = false;
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
			this.#isStale = false;
			this.latest = { text, reading };
			this.error = null;
		} catch (error) {
			if (asking.signal.aborted) return;
			if (!(error instanceof ApiError)) throw error;
			this.error = error;
		}
	}
}
