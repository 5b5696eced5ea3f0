import { describe, expect, it } from 'vitest';
import type { Recurrence } from '$lib/api/types';
import { formOf, rebased, saveOf } from '$lib/state/list/task-form';
import { WORK, task } from './samples';

const monthly: Recurrence = { rrule: 'FREQ=MONTHLY', anchor: 'schedule', exceptions: ['2026-12-31'] };
const day = (date: string, time: string | null = null) => ({ date, time, time_zone: null });

describe('what an editor stores', () => {
	it('is only what differs from what was opened', () => {
		const base = formOf(task(1, { description: 'Old', labels: ['a'] }));
		expect(saveOf(base, { ...base })).toEqual({ change: null, postpone: null });
		expect(saveOf(base, { ...base, description: '', labels: ['a', 'b'] })).toEqual({
			change: { description: '', labels: ['a', 'b'] },
			postpone: null
		});
	});

	it('moves one occurrence of a repeating task and leaves its rule', () => {
		const base = formOf(task(1, { due: day('2026-12-01'), recurrence: monthly }));
		expect(saveOf(base, { ...base, title: 'Rent', due: day('2026-12-03') })).toEqual({
			change: { title: 'Rent' },
			postpone: day('2026-12-03')
		});
	});

	it('changes the day with the rule when the rule changes, and both go together', () => {
		const base = formOf(task(1, { due: day('2026-12-01'), recurrence: monthly }));
		const stopped = saveOf(base, { ...base, due: null, recurrence: null });
		expect(stopped).toEqual({ change: { due: null, recurrence: null }, postpone: null });
	});
});

it('over a newer task the person’s changes stay and all else is as it is now', () => {
	const opened = task(1, { title: 'Old', priority: 4 });
	const theirs = formOf(task(1, { title: 'Theirs', priority: 1, project: { id: WORK, name: 'Work' } }));
	const form = { ...formOf(opened), title: 'Mine' };
	expect(rebased(formOf(opened), form, theirs)).toEqual({ ...theirs, title: 'Mine' });
});
