// A list page at work: which of its tasks is open in the editor, and what the keys and rows do to the others.
import { t } from '$lib/i18n';
import type { Task } from '$lib/api/types';
import type { App } from '../app.svelte';
import { TaskActions, type Day } from './task-actions';
import { TaskEdit } from './task-edit.svelte';

export class Desk {
	/** The one task that is edited. */
	edit = $state.raw<TaskEdit | null>(null);
	readonly actions: TaskActions;
	readonly #app: App;

	constructor(app: App) {
		this.#app = app;
		this.actions = new TaskActions(app);
	}

	/** Opens a task; one that is open already is stored first, so that no text is ever lost by a click elsewhere. */
	async open(task: Task): Promise<void> {
		if (this.edit?.id === task.id || this.#app.tasks.isAdding(task.id)) return;
		if (await this.close()) this.edit = new TaskEdit(this.#app.tasks, task);
	}

	/** Stores what was changed and closes; false where the backend refused it: then the editor stays and says why. */
	async close(): Promise<boolean> {
		const { edit } = this;
		if (edit === null) return true;
		if (edit.state === 'saving') return false;
		if (edit.dirty && !(await edit.save())) return false;
		if (this.edit === edit) this.edit = null;
		return true;
	}

	/** Closes without storing; what was typed can be brought back. */
	cancel(): void {
		const { edit } = this;
		this.edit = null;
		if (!edit?.dirty) return;
		this.#app.toasts.show({
			text: t('edit.discarded', edit.task),
			action: { label: t('edit.bringBack'), run: () => void (this.edit = edit) }
		});
	}

	tick(task: Task, done: boolean): void {
		void this.actions.tick(task, done);
	}

	remove(task: Task): void {
		if (this.edit?.id === task.id) this.edit = null;
		void this.actions.remove(task);
	}

	moveTo(task: Task, day: Day): void {
		void this.actions.moveTo(task, this.actions.dayOf(day));
	}

	setPriority(task: Task, priority: number): void {
		void this.actions.setPriority(task, priority);
	}

	isDone(task: Task): boolean {
		return task.completed_at !== null || this.#app.tasks.lingering.has(task.id);
	}

	isInert(task: Task): boolean {
		return this.#app.tasks.isAdding(task.id);
	}
}
