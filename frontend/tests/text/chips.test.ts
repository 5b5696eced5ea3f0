import { describe, expect, it } from 'vitest';
import type { Reading } from '$lib/api/types';
import { chipsOf, DEFAULT_DUE, newTaskOf, type Defaults } from '$lib/text/chips';

const TEXT = 'Pay rent every 1st #Home p1 @bills @Money for 20 min // from savings';

function reading(fields: Partial<Reading> = {}): Reading {
	return {
		title: 'Pay rent',
		description: 'from savings',
		due: { date: '2026-12-01', time: null, time_zone: null },
		deadline: null,
		recurrence: { rrule: 'FREQ=MONTHLY;BYMONTHDAY=1', anchor: 'schedule' },
		labels: ['bills', 'Money'],
		project: 'Home',
		priority: 1,
		duration_minutes: 20,
		spans: [
			{ start: 9, end: 18, kind: 'recurrence', value: 'every month on the 1st' },
			{ start: 19, end: 24, kind: 'project', value: '#Home' },
			{ start: 25, end: 27, kind: 'priority', value: 'p1' },
			{ start: 28, end: 34, kind: 'label', value: '@bills' },
			{ start: 35, end: 41, kind: 'label', value: '@Money' },
			{ start: 42, end: 52, kind: 'duration', value: '20 min' }
		],
		next_dates: ['2026-12-01', '2027-01-01'],
		...fields
	};
}

const make = (dismissed: string[] = [], defaults: Defaults = {}, text = TEXT, read = reading()) =>
	newTaskOf(text, read, new Set(dismissed), defaults, (name) => (name === 'Home' ? 'home-id' : null));

describe('the chips of a line', () => {
	it('are one for each thing that it sets, in its order', () => {
		expect(chipsOf(TEXT, reading()).map((chip) => chip.key)).toEqual([
			'recurrence every 1st',
			'project #home',
			'priority p1',
			'label @bills',
			'label @money',
			'duration for 20 min'
		]);
	});

	it('are one for a day and a time that stand apart', () => {
		const spans: Reading['spans'] = [
			{ start: 0, end: 8, kind: 'due', value: 'Tomorrow 9:00' },
			{ start: 18, end: 22, kind: 'due', value: 'Tomorrow 9:00' }
		];
		const chips = chipsOf('tomorrow call Ana at 9', reading({ spans }));
		expect(chips.map((chip) => chip.key)).toEqual(['due tomorrow … at 9']);
	});
});

describe('the task that a line stands for', () => {
	it('has all that was read', () => {
		expect(make()).toEqual({
			title: 'Pay rent',
			description: 'from savings',
			project_id: 'home-id',
			due: { date: '2026-12-01', time: null, time_zone: null },
			recurrence: { rrule: 'FREQ=MONTHLY;BYMONTHDAY=1', anchor: 'schedule' },
			priority: 1,
			labels: ['bills', 'Money'],
			duration_minutes: 20
		});
	});

	it('is without what was dismissed, whose words stay in the title', () => {
		const task = make(['recurrence every 1st', 'label @bills']);
		expect(task.title).toBe('Pay rent every 1st @bills');
		expect(task).not.toHaveProperty('recurrence');
		expect(task).not.toHaveProperty('due');
		expect(task.labels).toEqual(['Money']);
		expect(task.description).toBe('from savings');
	});

	it('is in the project of the page unless the line names another', () => {
		expect(make([], { projectId: 'page-id' }).project_id).toBe('home-id');
		expect(make(['project #home'], { projectId: 'page-id' }).project_id).toBe('page-id');
	});

	it('is due on the day of the page unless the line names one or the person took it away', () => {
		const plain = reading({ title: 'Milk', description: '', due: null, recurrence: null, spans: [] });
		const today = { due: '2026-11-24' };
		expect(make([], today).due).toEqual({ date: '2026-12-01', time: null, time_zone: null });
		expect(make([], today, 'Milk', plain).due).toEqual({ date: '2026-11-24' });
		expect(make([DEFAULT_DUE], today, 'Milk', plain)).not.toHaveProperty('due');
	});
});
