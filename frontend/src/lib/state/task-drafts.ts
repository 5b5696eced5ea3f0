// How a change looks before the backend has answered: the fields of the request as the fields of the task.
import { newId } from '$lib/api/ids';
import type { Due, NewDue, NewTask, Recurrence, Task, TaskChange } from '$lib/api/types';

/** What the tasks need to know of the rest. */
export type TaskSurroundings = {
	readonly zone: string;
	/** Where a task without a project goes; null while the projects are not known. */
	readonly inbox: { id: string; name: string } | null;
	projectName(id: string): string | null;
};

/** A due as the backend would show it: the account's zone goes with a time that names none; what is absent stays. */
export function draftDue(due: Partial<NewDue>, zone: string, was: Due | null = null): Due | null {
	const date = due.date ?? was?.date;
	if (date === undefined) return null;
	const time = due.time === undefined ? (was?.time ?? null) : due.time;
	if (time === null) return { date, time: null, time_zone: null };
	return { date, time, time_zone: due.time_zone ?? was?.time_zone ?? zone };
}

/** `projectName` is null for a project that the cache does not know: then its name is left as it was. */
export function draftOf(
	task: Task,
	change: TaskChange,
	zone: string,
	projectName: string | null
): Partial<Task> {
	const { title, deadline, parent_id, duration_minutes } = change;
	const draft: Partial<Task> = {
		...(title === undefined ? {} : { title }),
		...(deadline === undefined ? {} : { deadline }),
		...(parent_id === undefined ? {} : { parent_id }),
		...(duration_minutes === undefined ? {} : { duration_minutes }),
		...cleared(change)
	};
	if (change.project_id) draft.project = { id: change.project_id, name: projectName ?? task.project.name };
	if (change.due !== undefined) draft.due = change.due && draftDue(change.due, zone, task.due);
	if (change.recurrence !== undefined) draft.recurrence = draftRecurrence(task, change.recurrence);
	return draft;
}

/** The fields that null brings back to their empty value. */
function cleared({ description, labels, priority }: TaskChange): Partial<Task> {
	return {
		...(description === undefined ? {} : { description: description ?? '' }),
		...(labels === undefined ? {} : { labels: labels ?? [] }),
		...(priority === undefined ? {} : { priority: priority ?? 4 })
	};
}

function draftRecurrence(
	task: Task,
	change: NonNullable<TaskChange['recurrence']> | null
): Task['recurrence'] {
	if (change === null) return null;
	const rrule = change.rrule ?? task.recurrence?.rrule;
	return rrule === undefined
		? null
		: {
				rrule,
				anchor: change.anchor ?? task.recurrence?.anchor ?? 'schedule',
				exceptions: (change.exceptions === undefined ? task.recurrence?.exceptions : change.exceptions) ?? []
			};
}

/** Begins the id of a task that the backend has not answered for. */
export const PROVISIONAL = 'new-';

/** A task to be: `parent` is the place of its parent among those that are added with it. */
export type Look = { task: NewTask; parent: number | null };

/** After every moment that there is: a task that is being added stands last, behind those that were added before it. */
const last = (place: number): string => `9999-12-31T23:59:59.${String(place).padStart(6, '0')}Z`;

/** New tasks as they will look, each with an id of its own; `place` counts those that were added before. */
export function provisionals(looks: readonly Look[], around: TaskSurroundings, place: number): Task[] {
	const rows: Task[] = [];
	for (const [index, { task, parent }] of looks.entries()) {
		const above = parent === null ? undefined : rows[parent];
		const row = provisional(task, around, place + index);
		rows.push(above ? { ...row, parent_id: above.id, project: above.project } : row);
	}
	return rows;
}

const draftRule = (rule: NonNullable<NewTask['recurrence']>): Recurrence => ({
	anchor: 'schedule',
	...rule,
	exceptions: rule.exceptions ?? []
});

function provisional(look: NewTask, around: TaskSurroundings, place: number): Task {
	const { zone, inbox } = around;
	const project = look.project_id
		? { id: look.project_id, name: around.projectName(look.project_id) ?? '' }
		: { id: inbox?.id ?? '', name: inbox?.name ?? '' };
	return {
		id: `${PROVISIONAL}${newId()}`,
		title: look.title,
		description: look.description ?? '',
		project,
		section_id: null,
		parent_id: look.parent_id ?? null,
		position: 'z',
		assignees: [],
		labels: look.labels ?? [],
		priority: look.priority ?? 4,
		due: look.due ? draftDue(look.due, zone) : null,
		deadline: look.deadline ?? null,
		recurrence: look.recurrence ? draftRule(look.recurrence) : null,
		duration_minutes: look.duration_minutes ?? null,
		completed_at: null,
		last_completed_at: null,
		deleted_at: null,
		version: 0,
		created_at: last(place),
		updated_at: last(place)
	};
}
