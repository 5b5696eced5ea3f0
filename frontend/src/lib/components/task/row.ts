// What a row shows beside the task itself.
import type { Task } from '$lib/api/types';
import type { RowProject } from '$lib/state/list/row-project';

export type { RowProject } from '$lib/state/list/row-project';

/** Whether there is anything to write under the title. */
export function hasMeta(task: Task, project: RowProject | null): boolean {
	return (
		project !== null ||
		task.due !== null ||
		task.deadline !== null ||
		task.recurrence !== null ||
		task.duration_minutes !== null ||
		task.labels.length > 0 ||
		task.description !== '' ||
		task.priority < 4
	);
}
