const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

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

	'task.complete': (p: { title: string }) => `Complete “${p.title}”`,
	'task.reopen': (p: { title: string }) => `Reopen “${p.title}”`,
	'task.edit': (p: { title: string }) => `Edit “${p.title}”`,
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
