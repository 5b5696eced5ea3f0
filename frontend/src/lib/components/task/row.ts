// What a row shows beside the task itself.
import type { Color, Task } from '$lib/api/types';

/** The project as a row names it; null where the page says it already, and for the Inbox. */
export type RowProject = { name: string; color: Color };

export type Subtasks = { done: number; total: number };

/** Whether there is anything to write under the title. */
export function hasMeta(
	task: Task,
	beside: { project: RowProject | null; subtasks: Subtasks | null }
): boolean {
	return (
		beside.project !== null ||
		beside.subtasks !== null ||
		task.due !== null ||
		task.deadline !== null ||
		task.recurrence !== null ||
		task.duration_minutes !== null ||
		task.labels.length > 0 ||
		task.description !== '' ||
		task.priority < 4
	);
}
