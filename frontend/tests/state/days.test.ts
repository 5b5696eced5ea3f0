import { describe, expect, it } from 'vitest';
import { addDays, dayIn, daysBetween, dueIn, momentAt } from '$lib/time/days';

describe('a day', () => {
	it('is the one on the wall of the zone', () => {
		const moment = new Date('2026-11-24T23:30:00Z');
		expect(dayIn(moment, 'UTC')).toBe('2026-11-24');
		expect(dayIn(moment, 'Europe/Berlin')).toBe('2026-11-25');
		expect(dayIn(moment, 'America/Los_Angeles')).toBe('2026-11-24');
	});

	it('is counted across months, leap days and the change of clocks', () => {
		expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
		expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
		expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
		expect(daysBetween('2026-11-24', '2026-11-22')).toBe(-2);
	});
});

describe('a due time', () => {
	it('becomes the moment that the zone shows', () => {
		expect(momentAt('2026-11-24', '09:00', 'Europe/Berlin').toISOString()).toBe('2026-11-24T08:00:00.000Z');
		expect(momentAt('2026-07-01', '09:00', 'Europe/Berlin').toISOString()).toBe('2026-07-01T07:00:00.000Z');
	});

	it('in the hour that is skipped in spring falls after the gap', () => {
		expect(momentAt('2026-03-29', '02:30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z');
	});

	it('moves to the calendar of the person who looks', () => {
		const due = { date: '2026-11-24', time: '23:00', time_zone: 'America/New_York' };
		expect(dueIn(due, 'Europe/Berlin')).toEqual({ date: '2026-11-25', time: '05:00' });
	});

	it('stays as it is without a zone or a time', () => {
		expect(dueIn({ date: '2026-11-24', time: null, time_zone: null }, 'Asia/Tokyo')).toEqual({
			date: '2026-11-24',
			time: null
		});
	});
});
