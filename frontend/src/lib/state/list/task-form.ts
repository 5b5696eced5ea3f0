// The fields of a task as its editor holds them, and how they become a change: only what differs from what was opened.
import type { NewDue, Recurrence, Task, TaskChange } from '$lib/api/types';

export type TaskForm = {
	title: string;
	description: string;
	due: NewDue | null;
	recurrence: Recurrence | null;
	deadline: string | null;
	project_id: string;
	priority: number;
	labels: readonly string[];
	duration_minutes: number | null;
};

export type FormField = keyof TaskForm;

export function formOf(task: Task): TaskForm {
	const { title, description, due, recurrence, deadline, priority, labels, duration_minutes } = task;
	return {
		title,
		description,
		due: due && { date: due.date, time: due.time, time_zone: due.time_zone },
		recurrence: recurrence && {
			rrule: recurrence.rrule,
			anchor: recurrence.anchor,
			exceptions: recurrence.exceptions
		},
		deadline,
		project_id: task.project.id,
		priority,
		labels,
		duration_minutes
	};
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields in which two forms differ. */
export function differing(base: TaskForm, form: TaskForm): FormField[] {
	return (Object.keys(base) as FormField[]).filter((field) => !same(base[field], form[field]));
}

/** What is to be asked of the backend. `postpone`: the day of this one occurrence; the series keeps its own. */
export type Save = { change: TaskChange | null; postpone: NewDue | null };

export function saveOf(base: TaskForm, form: TaskForm): Save {
	const fields = differing(base, form);
	const isOccurrence = base.recurrence !== null && form.due !== null && !fields.includes('recurrence');
	const postpone = isOccurrence && fields.includes('due') ? form.due : null;
	const change: TaskChange = {};
	for (const field of fields) {
		if (field !== 'due' || postpone === null) Object.assign(change, { [field]: form[field] });
	}
	return { change: Object.keys(change).length > 0 ? change : null, postpone };
}

/** The form over a newer task: what the person has changed stays, all else is as it is now. */
export function rebased(base: TaskForm, form: TaskForm, theirs: TaskForm): TaskForm {
	const mine = differing(base, form).map((field) => [field, form[field]]);
	return { ...theirs, ...(Object.fromEntries(mine) as Partial<TaskForm>) };
}
