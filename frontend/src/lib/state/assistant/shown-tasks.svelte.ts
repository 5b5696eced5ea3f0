// The tasks on the assistant's cards as they are now. A card holds them as they were: the cache knows better, and what it does
// not know is asked for, all at once. A card's own copy never enters the cache: its description is cut short.
import { SvelteSet } from 'svelte/reactivity';
import { ApiError } from '$lib/api/errors';
import type { Change, Task } from '$lib/api/types';

/** News of a task that was just changed come by themselves within this time. */
const REST_MS = 300;

/** What the cards need of the tasks' state. */
export type TaskSource = {
	get(id: string): Task | undefined;
	/** Reads these tasks into the cache; those that are gone are not among the answers. */
	loadMany(ids: readonly string[]): Promise<readonly Task[]>;
};

export class ShownTasks {
	readonly #source: TaskSource;
	readonly #gone = new SvelteSet<string>();
	readonly #wanted = new Set<string>();
	#asking: ReturnType<typeof setTimeout> | undefined;

	constructor(source: TaskSource) {
		this.#source = source;
	}

	/** The task as it is now; null once it is deleted; as it was on the card until that is known. */
	now(shown: Task): Task | null {
		return this.#source.get(shown.id) ?? (this.#gone.has(shown.id) ? null : shown);
	}

	/** Asks for those that the cache does not have. For an effect of the card that shows them. */
	want(tasks: readonly Task[]): void {
		const missing = tasks.filter(({ id }) => !this.#source.get(id) && !this.#gone.has(id));
		if (missing.length === 0) return;
		for (const { id } of missing) this.#wanted.add(id);
		clearTimeout(this.#asking);
		this.#asking = setTimeout(() => void this.#ask(), REST_MS);
	}

	/** Applies one change of the log. */
	apply(change: Change): void {
		const after = change.after as Task | null;
		if (change.kind === 'task.deleted' || after?.deleted_at) this.#gone.add(change.id);
		else this.#gone.delete(change.id);
	}

	async #ask(): Promise<void> {
		const ids = [...this.#wanted].filter((id) => !this.#source.get(id));
		this.#wanted.clear();
		if (ids.length === 0) return;
		try {
			const there = new Set((await this.#source.loadMany(ids)).map((task) => task.id));
			for (const id of ids) if (!there.has(id)) this.#gone.add(id);
		} catch (error) {
			// They stay as they were on the card, and are asked for with the next card.
			if (!(error instanceof ApiError)) throw error;
		}
	}
}
