import { describe, expect, it } from 'vitest';
import {
	dayText,
	dueWords,
	durationText,
	fullDate,
	headerDate,
	lateText,
	type Viewer
} from '$lib/time/words';

// A Tuesday, 10:00 in Berlin.
const viewer: Viewer = { today: '2026-11-24', time: '10:00', zone: 'Europe/Berlin', locale: 'en-GB' };
const due = (date: string, time: string | null = null, time_zone: string | null = null) => ({
	date,
	time,
	time_zone: time === null ? null : (time_zone ?? viewer.zone)
});

/** Versions of Intl differ in commas and in the kind of their spaces. */
const plain = (text: string): string => text.replace(/[,\s]+/g, ' ');

describe('a due date in words', () => {
	it.each([
		['2026-11-24', 'Today'],
		['2026-11-25', 'Tomorrow'],
		['2026-11-27', 'Fri'],
		['2026-11-30', 'Mon'],
		['2026-12-01', '1 Dec'],
		['2027-01-03', '3 Jan'],
		['2027-11-24', '24 Nov 2027']
	])('%s is "%s"', (date, words) => expect(dueWords(due(date), viewer).text).toBe(words));

	it('ends with the time where there is one', () => {
		expect(dueWords(due('2026-11-24', '17:00'), viewer).text).toBe('Today 17:00');
		expect(dueWords(due('2026-11-27', '09:00'), viewer).text).toBe('Fri 9:00');
	});

	it('is only the time on a page about today', () => {
		expect(dueWords(due('2026-11-24', '17:00'), viewer, { bare: true }).text).toBe('17:00');
		expect(dueWords(due('2026-11-24'), viewer, { bare: true }).text).toBe('');
	});

	it('says how late it is, and that a time of today has passed', () => {
		expect(dueWords(due('2026-11-22'), viewer)).toMatchObject({ text: '2 days late', tone: 'late' });
		expect(dueWords(due('2026-11-24', '09:59'), viewer)).toMatchObject({ text: 'Today 9:59', tone: 'late' });
		expect(dueWords(due('2026-11-24', '10:00'), viewer).tone).toBe('now');
		expect(dueWords(due('2026-11-24'), viewer).tone).toBe('now');
	});

	it('falls on the day and time of who looks', () => {
		expect(dueWords(due('2026-11-24', '20:00', 'America/New_York'), viewer).text).toBe('Tomorrow 2:00');
	});

	it('has the full date for its title', () => {
		expect(plain(dueWords(due('2026-12-03', '17:00'), viewer).full)).toBe('Thursday 3 December 2026 17:00');
	});

	it('follows the locale', () => {
		const american = { ...viewer, locale: 'en-US' };
		expect(plain(dueWords(due('2026-12-03', '17:00'), american).text)).toBe('Dec 3 5:00 PM');
		expect(dayText('2026-11-27', { ...viewer, locale: 'de' })).toBe('Fr');
		expect(headerDate('2026-11-24', 'de')).toBe('Dienstag, 24. November');
		expect(plain(headerDate('2026-11-24', 'en'))).toBe('Tuesday 24 November');
	});

	it('is shown in English where the browser does not know the locale', () => {
		expect(plain(fullDate('2026-11-24', null, 'not_a_locale'))).toBe('Tuesday 24 November 2026');
	});
});

it('lateness grows from days to weeks, months and years', () => {
	expect([1, 13, 14, 60, 61, 729, 730].map(lateText)).toEqual([
		'1 day late',
		'13 days late',
		'2 weeks late',
		'8 weeks late',
		'2 months late',
		'23 months late',
		'2 years late'
	]);
});

it('a duration is said in hours and minutes', () => {
	expect([5, 60, 90, 1440].map(durationText)).toEqual(['5 min', '1 h', '1 h 30 min', '24 h']);
});
