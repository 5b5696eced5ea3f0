// The cache of one resource, by id. What the backend said last is kept apart from what the person has just done:
// a change shows at once as a draft over the record, and taking the draft away is the rollback.
import { SvelteMap } from 'svelte/reactivity';

export type Record = { id: string; version: number };

/** What a draft does to the record: these fields differ, or it is gone. */
export type Draft<T> = Partial<T> | 'gone';

export class Records<T extends Record> {
	readonly #settled = new SvelteMap<string, T>();
	readonly #drafts = new SvelteMap<string, readonly Draft<T>[]>();
	readonly #queues = new Map<string, Promise<unknown>>();

	/** All records as the person sees them, drafts applied; in no order. */
	readonly all: readonly T[] = $derived.by(() => {
		const shown: T[] = [];
		for (const id of this.#settled.keys()) {
			const record = this.get(id);
			if (record) shown.push(record);
		}
		return shown;
	});

	/** One record as the person sees it, drafts applied. */
	get(id: string): T | undefined {
		let record = this.#settled.get(id);
		for (const draft of this.#drafts.get(id) ?? []) {
			if (!record || draft === 'gone') return undefined;
			record = { ...record, ...draft };
		}
		return record;
	}

	/** One record as the backend said it last. */
	settled(id: string): T | undefined {
		return this.#settled.get(id);
	}

	/** Takes what the backend says; an older version than the one at hand came late and is passed over. */
	put(record: T): void {
		const known = this.#settled.get(record.id);
		if (!known || record.version >= known.version) this.#settled.set(record.id, record);
	}

	putAll(records: readonly T[]): void {
		for (const record of records) this.put(record);
	}

	/** Takes a record out; `version`: only if the one at hand is not newer. */
	drop(id: string, version = Infinity): void {
		const known = this.#settled.get(id);
		if (known && known.version <= version) this.#settled.delete(id);
	}

	clear(): void {
		this.#settled.clear();
	}

	/**
	 * Shows the draft, then acts; the record that `act` answers replaces both. When it throws, the draft goes and all is as
	 * before. Changes of one record run one after another, so that each names the version that it saw.
	 */
	async change<R>(
		id: string,
		draft: Draft<T>,
		act: () => Promise<R>,
		settle: (answer: R) => void
	): Promise<R> {
		this.#drafts.set(id, [...(this.#drafts.get(id) ?? []), draft]);
		const turn = (this.#queues.get(id) ?? Promise.resolve()).catch(() => undefined).then(act);
		this.#queues.set(id, turn);
		try {
			const answer = await turn;
			settle(answer);
			return answer;
		} finally {
			this.#removeDraft(id, draft);
			if (this.#queues.get(id) === turn) this.#queues.delete(id);
		}
	}

	#removeDraft(id: string, draft: Draft<T>): void {
		const rest = (this.#drafts.get(id) ?? []).filter((other) => other !== draft);
		if (rest.length > 0) this.#drafts.set(id, rest);
		else this.#drafts.delete(id);
	}
}
