// One list of tasks on a page: asked of the backend once, then derived from the cache, so that it follows every change.
//   const list = app.tasks.list(() => ({ projectId }));   $effect(() => list.open());   {#each list.items as task (task.id)}
import { untrack } from 'svelte';
import type { Task } from '$lib/api/types';
import { ApiError } from '$lib/api/errors';
import { matches, order, type Now, type TaskQuery } from './task-queries';

export type ListState = 'loading' | 'ready' | 'error';

/** What a list needs of the tasks' state. */
export type ListSource = {
	readonly now: Now;
	readonly shown: readonly Task[];
	/** Tasks that were completed a moment ago and stay where they were until the tick has been seen. */
	readonly lingering: { has(id: string): boolean };
	fetchPage(query: TaskQuery, cursor: string | null): Promise<{ items: Task[]; next: string | null }>;
	/** Takes out of the cache what the query should hold and the backend no longer does. */
	forget(tasks: readonly Task[]): void;
	watch(list: TaskList): () => void;
};

/** Pages of 200 that a list reads by itself; further ones on `more()`. */
const OWN_PAGES = 5;

export class TaskList {
	state = $state<ListState>('loading');
	error = $state.raw<ApiError | null>(null);
	#cursor = $state.raw<string | null>(null);
	#reading = 0;
	readonly #source: ListSource;
	readonly #query: () => TaskQuery;
	readonly #pages: number;

	readonly items: readonly Task[] = $derived.by(() => {
		const query = this.#query();
		const { now, shown, lingering } = this.#source;
		const inOrder = order(query, now.zone);
		return shown
			.filter((task) => matches(task, query, now) || (lingering.has(task.id) && this.#held.has(task.id)))
			.sort((a, b) => inOrder(this.placed(a), this.placed(b)));
	});

	/** What the list showed when it was completed: what lingers stays only where it was. */
	readonly #held = new Map<string, Task>();

	/** `pages` of 200 are read without being asked for. */
	constructor(source: ListSource, query: () => TaskQuery, pages: number = OWN_PAGES) {
		this.#source = source;
		this.#query = query;
		this.#pages = pages;
	}

	/** The task by which a place in the list is found: a repeating one that lingers stands where it was, not on its next day. */
	placed(task: Task): Task {
		return this.#source.lingering.has(task.id) ? (this.#held.get(task.id) ?? task) : task;
	}

	/** Whether the backend has more than was read. */
	get hasMore(): boolean {
		return this.#cursor !== null;
	}

	/** Reads the list and keeps it up to date; returns what ends that. For `$effect`: reads anew when the query changes. */
	open(): () => void {
		const query = this.#query();
		this.state = 'loading';
		this.#held.clear();
		const unwatch = this.#source.watch(this);
		// What the reading looks at is not what an effect is to wait for: else each answer would ask again.
		untrack(() => void this.#read(query));
		return unwatch;
	}

	/** Reads it all again, what is shown staying until the answer is there. */
	reload(): Promise<void> {
		return this.#read(this.#query());
	}

	async more(): Promise<void> {
		const cursor = this.#cursor;
		if (cursor === null) return;
		const reading = this.#reading;
		await this.#settle(reading, async () => {
			const page = await this.#source.fetchPage(this.#query(), cursor);
			if (reading === this.#reading) this.#cursor = page.next;
		});
	}

	/** Called before a task is completed: it may linger here if this list shows it. */
	hold(id: string): void {
		const task = this.items.find((item) => item.id === id);
		if (task) this.#held.set(id, task);
	}

	#read(query: TaskQuery): Promise<void> {
		const reading = ++this.#reading;
		return this.#settle(reading, () => this.#readPages(query, reading));
	}

	async #readPages(query: TaskQuery, reading: number): Promise<void> {
		const before = this.#source.shown.filter((task) => matches(task, query, this.#source.now));
		const found = new Set<string>();
		let cursor: string | null = null;
		for (let pages = 0; pages < this.#pages && (pages === 0 || cursor !== null); pages++) {
			const page = await this.#source.fetchPage(query, cursor);
			for (const task of page.items) found.add(task.id);
			cursor = page.next;
		}
		if (reading !== this.#reading) return;
		this.#cursor = cursor;
		if (cursor === null) this.#source.forget(before.filter((task) => !found.has(task.id)));
	}

	async #settle(reading: number, act: () => Promise<void>): Promise<void> {
		try {
			await act();
			if (reading !== this.#reading) return;
			this.state = 'ready';
			this.error = null;
		} catch (error) {
			if (reading !== this.#reading) return;
			if (!(error instanceof ApiError)) throw error;
			this.error = error;
			if (this.state === 'loading') this.state = 'error';
		}
	}
}
