// What a person does to a task with one press, with its toast: done at once, a way back for eight seconds, and when the
// backend refuses it, what is unchanged.
//   const actions = new TaskActions(getApp());   <TaskRow ontick={(done) => actions.tick(task, done)} …>
import { ApiError } from '$lib/api/errors';
import type { NewDue, Task } from '$lib/api/types';
import { t, type Key } from '$lib/i18n';
import { addDays, daysBetween, nextMonday } from '$lib/time/days';
import { dayText, type Viewer } from '$lib/time/words';
import type { App } from '../app.svelte';
import { viewerOf } from './viewer';

export type Day = 'today' | 'tomorrow' | 'week';

type Surroundings = Pick<App, 'tasks' | 'toasts' | 'account'>;

type Failure = Extract<Key, `task.failed.${string}`>;

export class TaskActions {
	readonly #app: Surroundings;

	constructor(app: Surroundings) {
		this.#app = app;
	}

	get #viewer(): Viewer {
		return viewerOf(this.#app);
	}

	tick(task: Task, done: boolean): Promise<void> {
		return done ? this.#complete(task) : this.#reopen(task);
	}

	async #complete(task: Task): Promise<void> {
		const { tasks, toasts } = this.#app;
		const back = (): Promise<void> => this.#reopen(task);
		if (task.recurrence === null) {
			const text = t('task.completed', task);
			return this.#withToast(task, 'task.failed.complete', () => tasks.complete(task.id), text, back);
		}
		// A repeating task says when it comes next, which only the answer knows.
		return this.#try(task, 'task.failed.complete', async () => {
			const { due } = await tasks.complete(task.id);
			const next = due ? { title: task.title, day: this.#dayWords(due.date) } : null;
			const text = next ? t('task.completed.next', next) : t('task.completed', task);
			toasts.show({ text, action: { label: t('undo'), run: back } });
		});
	}

	#reopen(task: Task): Promise<void> {
		return this.#try(task, 'task.failed.reopen', () => this.#app.tasks.reopen(task.id));
	}

	remove(task: Task): Promise<void> {
		const { tasks } = this.#app;
		const back = (): Promise<void> => this.#try(task, 'task.failed.restore', () => tasks.restore(task.id));
		const text = t('task.deleted', task);
		return this.#withToast(task, 'task.failed.delete', () => tasks.remove(task.id), text, back);
	}

	/** To a day, keeping its time; of a repeating task this occurrence alone. */
	moveTo(task: Task, day: string): Promise<void> {
		const move = (due: NewDue | null): Promise<Task> => this.#move(task, due);
		const back = (): Promise<void> => this.#try(task, 'task.failed.move', () => move(task.due));
		const text = t('task.moved', { title: task.title, day: this.#dayWords(day) });
		return this.#withToast(task, 'task.failed.move', () => move({ date: day }), text, back);
	}

	/** All to one day, with one way back. */
	async moveAll(moved: readonly Task[], day: string): Promise<void> {
		const { toasts } = this.#app;
		const back = async (): Promise<void> => {
			await Promise.all(
				moved.map((task) => this.#try(task, 'task.failed.move', () => this.#move(task, task.due)))
			);
		};
		const moves = moved.map((task) => this.#move(task, { date: day }));
		const results = await Promise.allSettled(moves);
		const failed = results.filter((result) => result.status === 'rejected');
		if (failed.length > 0) this.#moveAllFailed(moved.length, failed);
		else
			toasts.show({
				text: t('task.movedAll', { count: moved.length }),
				action: { label: t('undo'), run: back }
			});
	}

	#moveAllFailed(count: number, failed: readonly PromiseRejectedResult[]): void {
		const error: unknown = failed[0]?.reason;
		if (!(error instanceof ApiError)) throw error;
		const text = t('task.failed.moveAll', { done: count - failed.length, count });
		this.#app.toasts.error(`${text} ${error.message}`);
	}

	setPriority(task: Task, priority: number): Promise<void> {
		return this.#try(task, 'task.failed.change', () => this.#app.tasks.change(task.id, { priority }));
	}

	/** The day that a choice stands for; a week's is its Monday. */
	dayOf(day: Day): string {
		const { today } = this.#viewer;
		if (day === 'today') return today;
		return day === 'tomorrow' ? addDays(today, 1) : nextMonday(today);
	}

	#move(task: Task, due: NewDue | null): Promise<Task> {
		const { tasks } = this.#app;
		return task.recurrence && due ? tasks.postpone(task.id, due) : tasks.change(task.id, { due });
	}

	#dayWords(day: string): string {
		const viewer = this.#viewer;
		const words = dayText(day, viewer);
		// "Today" in the middle of a sentence; a name such as "Fri" stays as it is.
		return daysBetween(viewer.today, day) < 2 ? words.toLocaleLowerCase(viewer.locale) : words;
	}

	/** The toast comes with the change, not with its answer, and goes when the answer is a refusal. */
	#withToast(
		task: Task,
		failure: Failure,
		act: () => Promise<unknown>,
		text: string,
		back: () => Promise<void>
	): Promise<void> {
		const { toasts } = this.#app;
		return this.#try(task, failure, async () => {
			const acting = act();
			const shown = toasts.show({ text, action: { label: t('undo'), run: back } });
			await acting.catch((error: unknown) => {
				toasts.dismiss(shown);
				throw error;
			});
		});
	}

	async #try(task: Task, failure: Failure, act: () => Promise<unknown>): Promise<void> {
		try {
			await act();
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			const what = (t as (key: Key, params: { title: string }) => string)(failure, task);
			this.#app.toasts.error(`${what} ${error.message}`);
		}
	}
}
