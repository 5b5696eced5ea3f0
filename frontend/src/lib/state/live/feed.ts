// Brings changes into order: each number once, none left out. Numbers are gapless, so a hole is seen and filled from the log.
import type { Change } from '$lib/api/types';

export type FeedSource = {
	/** All changes after a number, oldest first. */
	since(seq: number): Promise<Change[]>;
	apply(change: Change): void;
	/** Too much has happened to tell: everything shown is to be read again. */
	resync(): void;
};

/** How far back the first connection looks, for what happened while the page was reading its lists. */
const OVERLAP = 20;

export class Feed {
	#latest: number | null = null;
	#work: Promise<void> = Promise.resolve();
	readonly #source: FeedSource;

	constructor(source: FeedSource) {
		this.#source = source;
	}

	/** The newest number that was applied; null before the first connection. */
	get latest(): number | null {
		return this.#latest;
	}

	/** The stream stands, and `seq` is the newest change there is. */
	ready(seq: number): Promise<void> {
		return this.#then(async () => {
			this.#latest ??= Math.max(0, seq - OVERLAP);
			if (seq > this.#latest) await this.#fill(this.#latest);
		});
	}

	change(change: Change): Promise<void> {
		return this.#then(async () => {
			if (this.#latest !== null && change.seq > this.#latest + 1) await this.#fill(this.#latest);
			this.#take(change);
		});
	}

	resync(seq: number): Promise<void> {
		return this.#then(() => {
			this.#latest = seq;
			this.#source.resync();
			return Promise.resolve();
		});
	}

	#take(change: Change): void {
		if (this.#latest !== null && change.seq <= this.#latest) return;
		this.#latest = change.seq;
		this.#source.apply(change);
	}

	async #fill(from: number): Promise<void> {
		for (const change of await this.#source.since(from)) this.#take(change);
	}

	/** One after another; a log that cannot be read leaves the hole to the next event. */
	#then(act: () => Promise<void>): Promise<void> {
		this.#work = this.#work.then(act).catch(() => undefined);
		return this.#work;
	}
}
