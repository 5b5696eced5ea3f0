// All that the app does with tasks. Reading is from the cache; each change shows at once and is taken back when the backend
// refuses it: the promise then rejects with an ApiError, which the page puts into words.
import { SvelteMap } from 'svelte/reactivity';
import { take, type Api } from '$lib/api/client';
import { newId } from '$lib/api/ids';
import type {
	Change,
	NewDue,
	NewQuickAdd,
	ReadingOfText,
	Task,
	TaskChange,
	TextToRead,
	Undone
} from '$lib/api/types';
import { wallClock } from '$lib/time/days';
import type { Clock } from './clock.svelte';
import { Records } from './records.svelte';
import {
	draftDue,
	draftOf,
	provisionals,
	PROVISIONAL,
	type Look,
	type TaskSurroundings
} from './task-drafts';
import { TaskList, type ListSource } from './task-list.svelte';
import type { Now, TaskQuery } from './task-queries';

/** How long a completed task stays in its place, so that the tick is seen. */
export const LINGER_MS = 1200;

export class Tasks implements ListSource {
	readonly #api: Api;
	readonly #clock: Clock;
	readonly #around: TaskSurroundings;
	readonly #records = new Records<Task>();
	readonly #lists = new Set<TaskList>();
	readonly #lingering = new SvelteMap<string, number>();
	readonly #adding = new Set<string>();
	#held: Change[] = [];
	/** How many were ever added: the order of those that have no answer yet. */
	#added = 0;

	readonly now: Now = $derived.by(() => {
		const { date, time } = wallClock(this.#clock.now, this.#around.zone);
		return { today: date, time, zone: this.#around.zone };
	});

	constructor(api: Api, clock: Clock, around: TaskSurroundings) {
		this.#api = api;
		this.#clock = clock;
		this.#around = around;
	}

	/** Every task in the cache, in no order. */
	get shown(): readonly Task[] {
		return this.#records.all;
	}

	/** Completed a moment ago: shown as done in its place, although it may already be open again (a repeating one). */
	get lingering(): { has(id: string): boolean } {
		return this.#lingering;
	}

	get(id: string): Task | undefined {
		return this.#records.get(id);
	}

	/** The subtasks of a task as far as the cache has them, oldest first. */
	children(id: string): readonly Task[] {
		return this.shown
			.filter((task) => task.parent_id === id)
			.sort((a, b) => a.created_at.localeCompare(b.created_at));
	}

	/** The labels that the cache knows, by name. */
	readonly labels: readonly string[] = $derived.by(() =>
		[...new Set(this.shown.flatMap((task) => task.labels))].sort((a, b) => a.localeCompare(b))
	);

	/** A list that follows the cache; see TaskList. */
	list(query: () => TaskQuery, pages?: number): TaskList {
		return new TaskList(this, query, pages);
	}

	/** Takes tasks that came another way: a card of the assistant, the answer of an undo. */
	take(tasks: readonly Task[]): void {
		this.#records.putAll(tasks);
	}

	/** Reads one task into the cache. */
	async load(id: string): Promise<Task> {
		const task = await take(this.#api.GET('/api/v1/tasks/{task_id}', { params: { path: { task_id: id } } }));
		this.#records.put(task);
		return task;
	}

	// Changes

	/**
	 * Shows the tasks of a text at once, as well as they are known. `key` is that of a first try, so that a second one never
	 * adds twice.
	 */
	async quickAdd(
		looks: readonly Look[],
		body: NewQuickAdd | Promise<NewQuickAdd>,
		key: string = newId()
	): Promise<readonly Task[]> {
		const header = { 'Idempotency-Key': key };
		const rows = provisionals(looks, this.#around, this.#added);
		this.#added += rows.length;
		for (const row of rows) this.#adding.add(row.id);
		this.#records.putAll(rows);
		try {
			const added = await take(
				this.#api.POST('/api/v1/quick-adds', { params: { header }, body: await body })
			);
			this.#records.putAll(added.tasks);
			return added.tasks;
		} finally {
			for (const row of rows) this.#adding.delete(row.id);
			for (const row of rows) this.#records.drop(row.id);
			this.#applyHeld();
		}
	}

	/** Whether the backend has not answered yet: such a task can be looked at, not changed. */
	isAdding(id: string): boolean {
		return id.startsWith(PROVISIONAL);
	}

	/** What a text would be read as; nothing is stored. */
	read(body: TextToRead, signal?: AbortSignal): Promise<ReadingOfText> {
		return take(this.#api.POST('/api/v1/readings', { body, ...(signal ? { signal } : {}) }));
	}

	/** Only the fields named are changed; a field that somebody else has changed since is refused (409, `fields`). */
	change(id: string, change: TaskChange): Promise<Task> {
		const task = this.get(id);
		const projectName = change.project_id ? this.#around.projectName(change.project_id) : null;
		const draft = task ? draftOf(task, change, this.#around.zone, projectName) : {};
		return this.#act(id, draft, () => {
			const version = this.#records.settled(id)?.version;
			const body = version === undefined ? change : { version, ...change };
			return take(this.#api.PATCH('/api/v1/tasks/{task_id}', { params: { path: { task_id: id } }, body }));
		});
	}

	/** A repeating task moves to its next date and stays open. */
	complete(id: string): Promise<Task> {
		const repeats = this.get(id)?.recurrence != null;
		for (const list of this.#lists) list.hold(id);
		this.#linger(id);
		const draft = repeats ? {} : { completed_at: new Date().toISOString() };
		const answer = this.#act(id, draft, () =>
			take(this.#api.POST('/api/v1/tasks/{task_id}/completion', { params: { path: { task_id: id } } }))
		);
		answer.catch(() => this.#lingering.delete(id));
		return answer;
	}

	reopen(id: string): Promise<Task> {
		this.#lingering.delete(id);
		return this.#act(id, { completed_at: null }, () =>
			take(this.#api.DELETE('/api/v1/tasks/{task_id}/completion', { params: { path: { task_id: id } } }))
		);
	}

	/** Moves this occurrence alone; the series keeps its day and time. */
	postpone(id: string, due: NewDue): Promise<Task> {
		const was = this.get(id)?.due ?? null;
		return this.#act(id, { due: draftDue(due, this.#around.zone, was) }, () =>
			take(
				this.#api.POST('/api/v1/tasks/{task_id}/postponement', {
					params: { path: { task_id: id } },
					body: { due }
				})
			)
		);
	}

	/** Into the trash, with its subtasks. */
	async remove(id: string): Promise<void> {
		const children = this.children(id).map((task) => task.id);
		await this.#records.change(
			id,
			'gone',
			() => take(this.#api.DELETE('/api/v1/tasks/{task_id}', { params: { path: { task_id: id } } })),
			() => {
				for (const gone of [id, ...children]) this.#records.drop(gone);
			}
		);
	}

	async restore(id: string): Promise<Task> {
		const task = await take(
			this.#api.POST('/api/v1/tasks/{task_id}/restoration', { params: { path: { task_id: id } } })
		);
		this.#records.put(task);
		return task;
	}

	/** Takes back the caller's last change, or all that one turn of the assistant did. */
	async undo(turn?: string): Promise<Undone> {
		const undone = await take(this.#api.POST('/api/v1/undos', { body: turn === undefined ? {} : { turn } }));
		this.#records.putAll(undone.tasks);
		return undone;
	}

	// Following the backend

	/**
	 * Applies one change of the log. While the answer to an own new task is awaited, news of new tasks wait too: else that
	 * task would be shown twice until the answer tells which it is.
	 */
	apply(change: Change): void {
		const isNews = this.#adding.size > 0 && change.kind === 'task.created';
		if (isNews || this.#held.length > 0) this.#held.push(change);
		else this.#applyNow(change);
	}

	#applyHeld(): void {
		if (this.#adding.size > 0) return;
		const held = this.#held;
		this.#held = [];
		for (const change of held) this.#applyNow(change);
	}

	#applyNow(change: Change): void {
		const after = change.after as Task | null;
		const before = change.before as Task | null;
		if (after?.deleted_at === null && change.kind !== 'task.deleted') this.#records.put(after);
		else this.#records.drop(change.id, after?.version ?? (before ? before.version + 1 : Infinity));
	}

	/** Reads all open lists again: what happened in between is not known. */
	async reload(): Promise<void> {
		await Promise.all(Array.from(this.#lists, (list) => list.reload()));
	}

	watch(list: TaskList): () => void {
		this.#lists.add(list);
		return () => this.#lists.delete(list);
	}

	async fetchPage(query: TaskQuery, cursor: string | null): Promise<{ items: Task[]; next: string | null }> {
		const page = await take(
			this.#api.GET('/api/v1/tasks', {
				params: { query: { ...asked(query), ...(cursor ? { cursor } : {}) } }
			})
		);
		this.#records.putAll(page.items);
		return { items: page.items, next: page.next_cursor };
	}

	forget(tasks: readonly Task[]): void {
		for (const task of tasks) if (!this.isAdding(task.id)) this.#records.drop(task.id, task.version);
	}

	async #act(id: string, draft: Partial<Task>, act: () => Promise<Task>): Promise<Task> {
		return this.#records.change(id, draft, act, (task) => this.#records.put(task));
	}

	#linger(id: string): void {
		clearTimeout(this.#lingering.get(id));
		const timer = setTimeout(() => this.#lingering.delete(id), LINGER_MS);
		this.#lingering.set(id, Number(timer));
	}
}

function asked(query: TaskQuery): Record<string, string | number> {
	return {
		limit: 200,
		...(query.filter ? { filter: query.filter.join(' | ') } : {}),
		...(query.projectId ? { project_id: query.projectId } : {}),
		...(query.parentId ? { parent_id: query.parentId } : {}),
		...(query.label ? { label: query.label } : {}),
		...(query.status ? { status: query.status } : {})
	};
}
