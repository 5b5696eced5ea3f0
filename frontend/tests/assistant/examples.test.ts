import { describe, expect, it } from 'vitest';
import { examples } from '$lib/state/assistant/examples';
import { project, task, WORK } from '../state/samples';

const now = { today: '2026-11-24', time: '10:00', zone: 'Europe/Berlin' };
const due = (date: string) => ({ due: { date, time: null, time_zone: null } });

describe('the three examples', () => {
	it('come from the person’s own list: an overdue task to move, the fullest project to ask about', () => {
		const tasks = [task(1), task(2, { title: 'Return the lease', ...due('2026-11-20') })];
		const projects = [project(WORK, 'Work', { open_tasks: 3 }), project('x', 'Garden', { open_tasks: 1 })];
		expect(examples({ tasks, projects, now })).toEqual([
			'Add buy milk tomorrow',
			'What is left for Work?',
			'Move “Return the lease” to tomorrow'
		]);
	});

	it('never name a done task or one too long to read at a glance', () => {
		const tasks = [
			task(1, { completed_at: '2026-11-24T09:00:00Z' }),
			task(2, { title: 'Quarterly '.repeat(9) })
		];
		expect(examples({ tasks, projects: [], now }).at(2)).toBe('Add call Ana on Friday at 9:00');
	});

	it('fit an empty list', () => {
		expect(new Set(examples({ tasks: [], projects: [], now })).size).toBe(3);
	});
});
