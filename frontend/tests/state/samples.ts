// Records as the backend shows them, for tests to vary.
import type { Change, Project, Reading, ReadingOfText, Span, Task, User } from '$lib/api/types';

const at = '2026-11-24T10:00:00.000000Z';
export const HOME = '00000000-0000-4000-8000-0000000000aa';
export const WORK = '00000000-0000-4000-8000-0000000000bb';

export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const task = (n: number, fields: Partial<Task> = {}): Task => ({
	id: id(n),
	title: `Task ${String(n)}`,
	description: '',
	project: { id: HOME, name: 'Home' },
	section_id: null,
	parent_id: null,
	position: '00064a0f3c1d2e4f9ai',
	assignees: [],
	labels: [],
	priority: 4,
	due: null,
	deadline: null,
	recurrence: null,
	duration_minutes: null,
	completed_at: null,
	last_completed_at: null,
	deleted_at: null,
	version: 1,
	created_at: `2026-11-24T10:00:${String(n).padStart(2, '0')}.000000Z`,
	updated_at: at,
	...fields
});

export const project = (projectId: string, name: string, fields: Partial<Project> = {}): Project => ({
	id: projectId,
	name,
	color: 'slate',
	is_inbox: false,
	parent_id: null,
	position: '00064a0f3c1d2e4f9ai',
	role: 'owner',
	members: 1,
	archived_at: null,
	open_tasks: 0,
	version: 1,
	created_at: at,
	updated_at: at,
	...fields
});

export const user: User = {
	id: id(1),
	email: 'robin@example.org',
	name: 'Robin',
	time_zone: 'Europe/Berlin',
	locale: 'en',
	version: 1,
	created_at: at,
	updated_at: at
};

export const change = (seq: number, fields: Partial<Change> = {}): Change => ({
	seq,
	at,
	actor: { id: user.id, name: user.name },
	via: 'web',
	turn: null,
	kind: 'task.updated',
	resource: 'task',
	id: id(seq),
	before: null,
	after: null,
	...fields
});

export const span = (start: number, end: number, kind: Span['kind'], value = ''): Span => ({
	start,
	end,
	kind,
	value,
	is_new: false
});

export const reading = (title: string, fields: Partial<Reading> = {}): Reading => ({
	title,
	description: '',
	due: null,
	deadline: null,
	recurrence: null,
	reminders: [],
	labels: [],
	project: null,
	section: null,
	assignee: null,
	priority: 4,
	duration_minutes: null,
	parent: null,
	spans: [],
	next_dates: [],
	not_kept: [],
	alternatives: [],
	...fields
});

export const readingOfText = (
	title: string,
	fields: Partial<Reading> = {},
	further: Reading[] = []
): ReadingOfText => ({ ...reading(title, fields), further });
