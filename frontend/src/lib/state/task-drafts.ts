// How a change looks before the backend has answered: the fields of the request as the fields of the task.
import { newId } from '$lib/api/ids';
import type { Due, NewDue, NewTask, Task, TaskChange } from '$lib/api/types';
import type { TaskSurroundings } from './tasks.svelte';

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

/** Begins the id of a task that the backend has not answered for. */
export const PROVISIONAL = 'new-';

/** After every moment that there is: a task that is being added stands last. */
const LAST = '9999-12-31T23:59:59Z';

/** A new task as it will look, with an id of its own. */
export function provisional(look: NewTask, around: TaskSurroundings): Task {
	const { zone, inbox } = around;
	const project = look.project_id
		? { id: look.project_id, name: around.projectName(look.project_id) ?? '' }
		: { id: inbox?.id ?? '', name: inbox?.name ?? '' };
	return {
		id: `${PROVISIONAL}${newId()}`,
		title: look.title,
		description: look.description ?? '',
		project,
		parent_id: look.parent_id ?? null,
		labels: look.labels ?? [],
		priority: look.priority ?? 4,
		due: look.due ? draftDue(look.due, zone) : null,
		deadline: look.deadline ?? null,
		recurrence: look.recurrence ?? null,
		duration_minutes: look.duration_minutes ?? null,
		completed_at: null,
		last_completed_at: null,
		deleted_at: null,
		version: 0,
		created_at: LAST,
		updated_at: LAST
	};
}
