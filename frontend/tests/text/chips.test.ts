import { describe, expect, it } from 'vitest';
import { chipsOf, lookOf } from '$lib/text/chips';
import { reading, span } from '../state/samples';

const TEXT = 'Pay rent every 1st #Home p1 @bills @Money for 20 min // from savings';

const READ = reading('Pay rent', {
	description: 'from savings',
	due: { date: '2026-12-01', time: null, time_zone: null },
	recurrence: { rrule: 'FREQ=MONTHLY;BYMONTHDAY=1', anchor: 'schedule', exceptions: [] },
	labels: ['bills', 'Money'],
	project: 'Home',
	priority: 1,
	duration_minutes: 20,
	spans: [
		span(9, 18, 'recurrence', 'every month on the 1st'),
		span(19, 24, 'project', '#Home'),
		span(25, 27, 'priority', 'p1'),
		span(28, 34, 'label', '@bills'),
		span(35, 41, 'label', '@Money'),
		span(42, 52, 'duration', '20 min'),
		span(53, 68, 'description', 'from savings')
	]
});

const home = (name: string): string | null => (name === 'Home' ? 'home-id' : null);

describe('the chips of a line', () => {
	it('are one for each thing that it sets, in its order', () => {
		expect(chipsOf(TEXT, READ).map((chip) => chip.key)).toEqual([
			'recurrence every 1st',
			'project #home',
			'priority p1',
			'label @bills',
			'label @money',
			'duration for 20 min',
			'description // from savings'
		]);
	});

	it('are one for a day and a time that stand apart, and know the words of both', () => {
		const spans = [span(0, 8, 'due', 'Tomorrow 9:00'), span(18, 22, 'due', 'Tomorrow 9:00')];
		const chips = chipsOf('Tomorrow call Ana at 9', reading('call Ana', { spans }));
		expect(chips.map((chip) => chip.key)).toEqual(['due tomorrow … at 9']);
		expect(chips[0]?.words).toEqual(['Tomorrow', 'at 9']);
	});
});

describe('how a line that was read will look', () => {
	it('has all that was read', () => {
		expect(lookOf(READ, {}, home)).toEqual({
			title: 'Pay rent',
			description: 'from savings',
			project_id: 'home-id',
			due: { date: '2026-12-01', time: null, time_zone: null },
			recurrence: { rrule: 'FREQ=MONTHLY;BYMONTHDAY=1', anchor: 'schedule', exceptions: [] },
			deadline: null,
			priority: 1,
			labels: ['bills', 'Money'],
			duration_minutes: 20
		});
	});

	it('is in the project of the page unless the line names another', () => {
		expect(lookOf(READ, { projectId: 'page-id' }, home).project_id).toBe('home-id');
		expect(lookOf(reading('Milk'), { projectId: 'page-id' }, home).project_id).toBe('page-id');
	});

	it('is due on the day of the page unless the line names one or is a subtask', () => {
		const page = { due: '2026-11-24' };
		expect(lookOf(READ, page, home).due?.date).toBe('2026-12-01');
		expect(lookOf(reading('Milk'), page, home).due).toEqual({ date: '2026-11-24' });
		expect(lookOf(reading('Milk', { parent: 0 }), page, home).due).toBe(null);
	});
});
