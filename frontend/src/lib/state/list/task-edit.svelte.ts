// One task while it is edited: its form, the due date as text, and what happens when somebody else has changed it meanwhile.
import { ApiError } from '$lib/api/errors';
import type { NewDue, Reading, Task } from '$lib/api/types';
import type { Tasks } from '../tasks.svelte';
import { LiveReading } from './live-reading.svelte';
import { differing, formOf, rebased, saveOf, type FormField, type TaskForm } from './task-form';

/** A title to stand before the words of a date when they are read: a line of nothing but a date would be read as a title. */
const BEFORE_DATE = '→ ';

/** Fields that somebody else has changed since the editor was opened, and the task as it is now. */
export type Conflict = { fields: readonly FormField[]; theirs: TaskForm };

export type SaveState = 'idle' | 'saving' | 'saved';

export class TaskEdit {
	readonly id: string;
	readonly task: Task;
	form: TaskForm;
	/** The words in the due field; null while they are those of the date at hand. */
	dueText = $state<string | null>(null);
	conflict = $state.raw<Conflict | null>(null);
	error = $state.raw<ApiError | null>(null);
	state = $state<SaveState>('idle');
	readonly live: LiveReading;
	readonly #tasks: Tasks;
	#base: TaskForm;
	#version: number;

	constructor(tasks: Tasks, task: Task) {
		this.#tasks = tasks;
		this.id = task.id;
		this.task = task;
		this.#version = task.version;
		this.#base = $state.raw(formOf(task));
		this.form = $state(formOf(task));
		this.live = new LiveReading((text, signal) => tasks.read({ text: BEFORE_DATE + text }, signal));
	}

	/** Whether there is anything to store. */
	get dirty(): boolean {
		return differing(this.#base, this.form).length > 0 || (this.dueText ?? '').trim() !== '';
	}

	/** What the words in the due field mean; null: nothing that is a date, or not read yet. */
	get dueReading(): Reading | null {
		const latest = this.live.latest;
		return latest && latest.text === this.dueText?.trim() && latest.reading.due ? latest.reading : null;
	}

	typeDue(text: string): void {
		this.dueText = text;
		this.live.type(text.trim());
		if (text.trim() === '') this.#clearDue();
	}

	/** A choice, or the end of typing. Without `time` a time that was set stays. */
	setDay(date: string | null): void {
		this.dueText = null;
		this.live.clear();
		if (date === null) this.#clearDue();
		else
			this.form.due = {
				date,
				time: this.form.due?.time ?? null,
				time_zone: this.form.due?.time_zone ?? null
			};
	}

	stopRepeating(): void {
		this.form.recurrence = null;
		this.dueText = null;
	}

	/** Stores what differs; true when it is stored or nothing was to be. */
	async save(): Promise<boolean> {
		this.state = 'saving';
		this.error = null;
		this.conflict = null;
		try {
			await this.#readDue();
			await this.#store();
			this.state = 'saved';
			return true;
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			this.state = 'idle';
			await this.#failed(error);
			return false;
		}
	}

	/** In the fields of the conflict; what else was changed stays. */
	takeTheirs(): void {
		for (const field of this.conflict?.fields ?? []) {
			Object.assign(this.form, { [field]: this.#base[field] });
		}
		this.conflict = null;
	}

	#clearDue(): void {
		this.form.due = null;
		this.form.recurrence = null;
	}

	/** Words that were typed and are not taken over yet. */
	async #readDue(): Promise<void> {
		const text = this.dueText?.trim() ?? '';
		if (text === '') return;
		this.takeDue(await this.live.of(text));
	}

	/** The date that was read. A repeating task keeps its rule unless the words name another. */
	takeDue(reading: Reading): void {
		if (reading.due === null) return;
		this.form.due = dueOf(reading);
		if (reading.recurrence) this.form.recurrence = { ...reading.recurrence };
		this.dueText = null;
	}

	async #store(): Promise<void> {
		const { change, postpone } = saveOf(this.#base, this.form);
		if (change) {
			const task = await this.#tasks.change(this.id, { ...change, version: this.#version });
			this.#settle(task);
		}
		if (postpone) this.#settle(await this.#tasks.postpone(this.id, postpone));
	}

	#settle(task: Task): void {
		this.form = rebased(this.#base, this.form, formOf(task));
		this.#base = formOf(task);
		this.#version = task.version;
	}

	async #failed(error: ApiError): Promise<void> {
		this.error = error;
		if (error.code !== 'conflict') return;
		const theirs = await this.#tasks.load(this.id).catch(() => null);
		if (theirs === null) return;
		this.#settle(theirs);
		const fields = differing(this.#base, this.form).filter((field) => error.fields.includes(field));
		if (fields.length === 0) return;
		this.error = null;
		this.conflict = { fields, theirs: formOf(theirs) };
	}
}

const dueOf = ({ due }: Reading): NewDue | null =>
	due && { date: due.date, time: due.time, time_zone: due.time_zone };
