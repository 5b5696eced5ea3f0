import { describe, expect, it } from 'vitest';
import { matches, order, type Now, type TaskQuery } from '$lib/state/task-queries';
import { HOME, WORK, task } from './samples';

const now: Now = { today: '2026-11-24', time: '10:00', zone: 'Europe/Berlin' };
const due = (date: string, time: string | null = null, zone: string | null = null) => ({
	due: { date, time, time_zone: zone }
});

describe('a list of tasks', () => {
	it('holds open tasks unless it asks for more', () => {
		const done = task(1, { completed_at: '2026-11-24T09:00:00Z' });
		expect(matches(task(1), {}, now)).toBe(true);
		expect(matches(done, {}, now)).toBe(false);
		expect(matches(done, { status: 'done' }, now)).toBe(true);
		expect(matches(done, { status: 'all' }, now)).toBe(true);
	});

	it('never holds what is in the trash', () => {
		expect(matches(task(1, { deleted_at: '2026-11-24T09:00:00Z' }), { status: 'all' }, now)).toBe(false);
	});

	it('is narrowed by project, parent and label', () => {
		const sample = task(2, { parent_id: task(1).id, labels: ['phone'] });
		const both = (query: TaskQuery) => matches(sample, query, now);
		expect([both({ projectId: HOME }), both({ projectId: WORK })]).toEqual([true, false]);
		expect([both({ parentId: task(1).id }), both({ parentId: task(9).id })]).toEqual([true, false]);
		expect([both({ label: 'phone' }), both({ label: 'desk' })]).toEqual([true, false]);
	});

	it('of today holds what is due today, and with “overdue” what is late', () => {
		const today = task(1, due('2026-11-24', '17:00'));
		const late = task(2, due('2026-11-22'));
		const later = task(3, due('2026-11-25'));
		const shown = (filter: TaskQuery['filter']) =>
			[today, late, later].filter((t) => matches(t, { ...(filter ? { filter } : {}) }, now));
		expect(shown(['today'])).toEqual([today]);
		expect(shown(['today', 'overdue'])).toEqual([today, late]);
	});

	it('takes a time in another zone for the day that it has here', () => {
		const tokyo = task(1, due('2026-11-25', '05:00', 'Asia/Tokyo'));
		expect(matches(tokyo, { filter: ['today'] }, now)).toBe(true);
	});

	it('is in the backend’s order: by creation, by date, or newest completion first', () => {
		const a = task(1, due('2026-11-24', '09:00'));
		const b = task(2, due('2026-11-24'));
		const c = task(3, due('2026-11-22', '23:00'));
		const sorted = (query: TaskQuery) => [c, a, b].sort(order(query, now.zone)).map((t) => t.title);
		expect(sorted({})).toEqual(['Task 1', 'Task 2', 'Task 3']);
		expect(sorted({ filter: ['today', 'overdue'] })).toEqual(['Task 3', 'Task 1', 'Task 2']);
		const done = [task(1, { completed_at: '2026-11-23' }), task(2, { completed_at: '2026-11-24' })];
		expect(done.sort(order({ status: 'done' }, now.zone)).map((t) => t.title)).toEqual(['Task 2', 'Task 1']);
	});
});
