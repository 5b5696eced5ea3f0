// Which tasks a list holds and in which order: the same question that is asked of the backend, answered on the cache,
// so that a list follows each change without being read again.
import type { Task } from '$lib/api/types';
import { dueIn } from '$lib/time/days';

export type TaskFilter = 'today' | 'overdue' | 'no date' | 'recurring';

export type TaskQuery = {
	/** Any of these. */
	filter?: readonly TaskFilter[];
	projectId?: string;
	parentId?: string;
	label?: string;
	status?: 'open' | 'done' | 'all';
};

/** When it is, for whom: a due time in another zone falls on the day that it has in theirs. */
export type Now = { today: string; time: string; zone: string };

export function matches(task: Task, query: TaskQuery, now: Now): boolean {
	const status = query.status ?? 'open';
	return (
		task.deleted_at === null &&
		(status === 'all' || (status === 'done') === (task.completed_at !== null)) &&
		(query.projectId === undefined || task.project.id === query.projectId) &&
		(query.parentId === undefined || task.parent_id === query.parentId) &&
		(query.label === undefined || task.labels.includes(query.label)) &&
		(query.filter === undefined || query.filter.some((filter) => passes(task, filter, now)))
	);
}

function passes(task: Task, filter: TaskFilter, now: Now): boolean {
	switch (filter) {
		case 'today':
			return task.due !== null && dueIn(task.due, now.zone).date === now.today;
		case 'overdue':
			return isOverdue(task, now);
		case 'no date':
			return task.due === null;
		case 'recurring':
			return task.recurrence !== null;
	}
}

/** A day that has passed, or a time of today that has. */
export function isOverdue(task: Task, now: Now): boolean {
	if (task.due === null || task.completed_at !== null) return false;
	const due = dueIn(task.due, now.zone);
	return due.date < now.today || (due.date === now.today && due.time !== null && due.time < now.time);
}

const byId = (a: Task, b: Task): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const byCreation = (a: Task, b: Task): number => a.created_at.localeCompare(b.created_at) || byId(a, b);

const byCompletion = (a: Task, b: Task): number =>
	(b.completed_at ?? '').localeCompare(a.completed_at ?? '') || byId(b, a);

function byDue(zone: string): (a: Task, b: Task) => number {
	// After all times: a whole day; after all dates: a task without one.
	const key = (task: Task): string => {
		if (task.due === null) return '9999';
		const due = dueIn(task.due, zone);
		return `${due.date} ${due.time ?? '24:00'}`;
	};
	return (a, b) => key(a).localeCompare(key(b)) || byCreation(a, b);
}

/**
 * The backend's order: by creation; with a filter of dates by due date and time; what is done, newest first. Where the
 * backend lets the id decide between two of one day, here it is the older one that comes first: a new one comes last.
 */
export function order(query: TaskQuery, zone: string): (a: Task, b: Task) => number {
	if (query.status === 'done') return byCompletion;
	if (query.filter?.some((filter) => filter === 'today' || filter === 'overdue')) return byDue(zone);
	return byCreation;
}
