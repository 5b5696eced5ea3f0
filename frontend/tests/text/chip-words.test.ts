import { describe, expect, it } from 'vitest';
import { chipWords, dismissWords } from '$lib/components/task/chip-words';
import { chipsOf } from '$lib/text/chips';
import type { Viewer } from '$lib/time/words';
import { reading, span } from '../state/samples';

const TEXT = 'Order tiles #Work /next +ben';
const viewer: Viewer = { today: '2026-11-24', time: '10:00', zone: 'Europe/Berlin', locale: 'en-GB' };

const READ = reading('Order tiles', {
	project: 'Work',
	section: 'Next',
	assignee: 'Ben Miller',
	spans: [
		span(12, 17, 'project', '#Work'),
		span(18, 23, 'section', '/Next'),
		span(24, 28, 'assignee', '+Ben')
	]
});

describe('the chips of where a task goes and who gets it', () => {
	it('say the project, the section and the member by their names', () => {
		const said = chipsOf(TEXT, READ).map((chip) => [chip.kind, chipWords(chip, READ, viewer).rest]);
		expect(said).toEqual([
			['project', 'Work'],
			['section', 'Next'],
			['assignee', 'Ben Miller']
		]);
	});

	it('can be taken away, each with its own words', () => {
		expect(chipsOf(TEXT, READ).map(dismissWords)).toEqual([
			'Not a project: leave “#Work” in the title',
			'Not a section: leave “/next” in the title',
			'Not a person: leave “+ben” in the title'
		]);
	});
});
