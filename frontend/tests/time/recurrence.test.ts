import { describe, expect, it } from 'vitest';
import { recurrenceText } from '$lib/time/recurrence';

const viewer = { today: '2026-11-24', locale: 'en-GB' };
const text = (
	rrule: string,
	anchor: 'schedule' | 'completion' = 'schedule',
	...exceptions: string[]
): string => recurrenceText({ rrule, anchor, exceptions }, viewer);

describe('a rule in words', () => {
	it.each([
		['FREQ=DAILY', 'every day'],
		['FREQ=DAILY;INTERVAL=3', 'every 3 days'],
		['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every weekday'],
		['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', 'every 2 weeks on Mon and Thu'],
		['FREQ=WEEKLY;BYDAY=MO,WE,FR', 'every week on Mon, Wed and Fri'],
		['FREQ=MONTHLY;BYMONTHDAY=1', 'every month on the 1st'],
		['FREQ=MONTHLY;BYMONTHDAY=-1', 'every month on the last day'],
		['FREQ=MONTHLY;BYDAY=-1FR', 'every month on the last Fri'],
		['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=2', 'every month on the 2nd Mon'],
		['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=3', 'every year on the 3rd in December'],
		['FREQ=DAILY;COUNT=5', 'every day 5 times'],
		['FREQ=DAILY;UNTIL=20261224', 'every day until 24 Dec'],
		['FREQ=DAILY;UNTIL=20280103T235959Z', 'every day until 3 Jan 2028']
	])('%s is "%s"', (rrule, words) => expect(text(rrule)).toBe(words));

	it('says when it counts from the day of completion', () => {
		expect(text('FREQ=WEEKLY;INTERVAL=2', 'completion')).toBe('every 2 weeks after completion');
	});

	it('names the days to come that are left out, or tells how many there are', () => {
		const days = ['2026-11-20', '2026-12-24', '2026-12-25'];
		expect(text('FREQ=DAILY', 'schedule', ...days)).toBe('every day except 24 Dec and 25 Dec');
		expect(text('FREQ=DAILY', 'schedule', ...days, '2026-12-31', '2027-01-01')).toBe(
			'every day except 4 days'
		);
	});

	it('of a kind that it has no words for only says that it repeats', () => {
		expect(text('FREQ=HOURLY')).toBe('repeats');
	});
});
