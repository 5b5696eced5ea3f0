// Three things to say, made from the person's own list: one that adds, one that asks, one that changes.
import type { Project, Task } from '$lib/api/types';
import { t } from '$lib/i18n';
import { isOverdue, type Now } from '../task-queries';

/** Longer titles make no example that is read at a glance. */
const LONGEST_TITLE = 36;

export type PersonsList = { tasks: readonly Task[]; projects: readonly Project[]; now: Now };

export function examples({ tasks, projects, now }: PersonsList): [string, string, string] {
	const fit = tasks.filter((task) => task.completed_at === null && task.title.length <= LONGEST_TITLE);
	return [t('chat.example.add'), asking(fit, projects, now), changing(fit, now)];
}

function asking(tasks: readonly Task[], projects: readonly Project[], now: Now): string {
	const fullest = [...projects].sort((a, b) => b.open_tasks - a.open_tasks)[0];
	if (fullest && fullest.open_tasks > 0) return t('chat.example.project', { project: fullest.name });
	return tasks.some((task) => isOverdue(task, now)) ? t('chat.example.overdue') : t('chat.example.today');
}

/** An overdue task is to be moved, any other one to be done; the oldest first. */
function changing(tasks: readonly Task[], now: Now): string {
	const oldest = [...tasks].sort((a, b) => a.created_at.localeCompare(b.created_at));
	const late = oldest.find((task) => isOverdue(task, now));
	if (late) return t('chat.example.move', late);
	const first = oldest.find((task) => task.due !== null) ?? oldest[0];
	return first ? t('chat.example.done', first) : t('chat.example.another');
}
