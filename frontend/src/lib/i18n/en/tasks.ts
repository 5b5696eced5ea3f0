const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const ENDINGS: Partial<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinal = (nth: number): string => `${nth}${ENDINGS[ordinals.select(nth)] ?? 'th'}`;

/** 1st, 2nd; from the end: last, 2nd last. */
const position = (nth: number): string =>
	nth > 0 ? ordinal(nth) : nth === -1 ? 'last' : `${ordinal(-nth)} last`;

export const tasks = {
	'day.today': 'Today',
	'day.tomorrow': 'Tomorrow',
	'day.yesterday': 'Yesterday',
	'late.days': (p: { count: number }) => `${plural(p.count, 'day', 'days')} late`,
	'late.weeks': (p: { count: number }) => `${plural(p.count, 'week', 'weeks')} late`,
	'late.months': (p: { count: number }) => `${plural(p.count, 'month', 'months')} late`,
	'late.years': (p: { count: number }) => `${plural(p.count, 'year', 'years')} late`,
	'duration.hours': (p: { hours: number }) => `${p.hours} h`,
	'duration.minutes': (p: { minutes: number }) => `${p.minutes} min`,

	'repeat.every': (p: { unit: 'day' | 'week' | 'month' | 'year'; interval: number }) =>
		p.interval === 1 ? `every ${p.unit}` : `every ${p.interval} ${p.unit}s`,
	'repeat.workday': 'every weekday',
	'repeat.other': 'repeats',
	'repeat.on': (p: { days: string }) => (/^[\d]|last/.test(p.days) ? `on the ${p.days}` : `on ${p.days}`),
	'repeat.in': (p: { months: string }) => `in ${p.months}`,
	'repeat.nth': (p: { nth: number }) => position(p.nth),
	'repeat.monthday': (p: { nth: number }) => (p.nth === -1 ? 'last day' : position(p.nth)),
	'repeat.times': (p: { count: number }) => plural(p.count, 'time', 'times'),
	'repeat.afterCompletion': 'after completion',

	'task.complete': (p: { title: string }) => `Complete “${p.title}”`,
	'task.reopen': (p: { title: string }) => `Reopen “${p.title}”`,
	'task.edit': (p: { title: string }) => `Edit “${p.title}”`,
	'task.completed': (p: { title: string }) => `Completed “${p.title}”`,
	'task.completed.next': (p: { title: string; day: string }) => `Completed “${p.title}”. Next: ${p.day}`,
	'task.deleted': (p: { title: string }) => `Deleted “${p.title}”`,
	'task.moved': (p: { title: string; day: string }) => `Moved “${p.title}” to ${p.day}`,
	'task.movedAll': (p: { count: number }) => `Moved ${plural(p.count, 'task', 'tasks')} to today`,
	'task.failed.complete': (p: { title: string }) => `“${p.title}” is still open.`,
	'task.failed.reopen': (p: { title: string }) => `“${p.title}” is still completed.`,
	'task.failed.delete': (p: { title: string }) => `“${p.title}” was not deleted.`,
	'task.failed.restore': (p: { title: string }) => `“${p.title}” is still in the trash.`,
	'task.failed.move': (p: { title: string }) => `“${p.title}” stays on its day.`,
	'task.failed.moveAll': (p: { done: number; count: number }) =>
		`${p.done} of ${plural(p.count, 'task', 'tasks')} moved, the others stay on their days.`,
	'task.failed.change': (p: { title: string }) => `“${p.title}” is unchanged.`,
	undo: 'Undo',
	'task.actions.today': 'Move to today',
	'task.actions.tomorrow': 'Move to tomorrow',
	'task.actions.edit': 'Edit',
	'task.actions.delete': 'Delete',
	'task.priority': (p: { priority: number }) => `Priority ${p.priority}`,
	'task.next': (p: { day: string }) => `Next: ${p.day}`,
	'task.until': (p: { day: string }) => `until ${p.day}`,
	'task.deadline': (p: { day: string }) => `Deadline: ${p.day}`,
	'task.repeats': 'Repeats',
	'task.hasNote': 'Has a note',
	'task.subtasks': (p: { done: number; total: number }) => `${p.done} of ${p.total}`,
	'task.subtasks.full': (p: { done: number; total: number }) => `${p.done} of ${p.total} subtasks done`
} as const;
