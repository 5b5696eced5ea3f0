// How a change looks before the backend has answered: the fields of the request as the fields of the task.
import type { Due, NewDue, Task, TaskChange } from '$lib/api/types';

/** A due as the backend would show it: the account's zone goes with a time that names none. */
export function draftDue(due: NewDue, zone: string, was: Due | null = null): Due {
	const time = due.time === undefined ? (was?.time ?? null) : due.time;
	if (time === null) return { date: due.date, time: null, time_zone: null };
	return { date: due.date, time, time_zone: due.time_zone ?? was?.time_zone ?? zone };
}

/** `projectName` is null for a project that the cache does not know: then its name is left as it was. */
export function draftOf(
	task: Task,
	change: TaskChange,
	zone: string,
	projectName: string | null
): Partial<Task> {
	const { project_id, due, recurrence, version: _version, ...same } = change;
	const draft: Partial<Task> = { ...same };
	if (project_id) draft.project = { id: project_id, name: projectName ?? task.project.name };
	if (due !== undefined) draft.due = due === null ? null : draftDue(due, zone, task.due);
	if (recurrence !== undefined) draft.recurrence = recurrence;
	return draft;
}
