// What a chip says: what will be stored, in the words of the person's locale.
import type { Reading } from '$lib/api/types';
import { t } from '$lib/i18n';
import type { Chip } from '$lib/text/chips';
import { recurrenceText } from '$lib/time/recurrence';
import { dayText, dueWords, durationText, fullDate, type Viewer } from '$lib/time/words';

/** `strong` comes first and is the point of it; `title` is the full date. */
export type ChipWords = { strong: string; rest: string; title: string };

const plain = (rest: string): ChipWords => ({ strong: '', rest, title: '' });

export function chipWords(chip: Chip, reading: Reading, viewer: Viewer): ChipWords {
	switch (chip.kind) {
		case 'due':
			return dueChip(reading, viewer);
		case 'recurrence':
			return recurrenceChip(reading, viewer);
		case 'deadline':
			return reading.deadline ? deadlineChip(reading.deadline, viewer) : plain('');
		case 'label':
			return plain(`@${chip.label ?? ''}`);
		case 'project':
			return plain(reading.project ?? '');
		case 'priority':
			return plain(t('task.priority', reading));
		case 'duration':
			return plain(durationText(reading.duration_minutes ?? 0));
	}
}

/** The chip of the day that the page gives. */
export const dayChip = (day: string, viewer: Viewer): ChipWords => ({
	strong: dayText(day, viewer),
	rest: '',
	title: fullDate(day, null, viewer.locale)
});

function dueChip({ due }: Reading, viewer: Viewer): ChipWords {
	if (due === null) return plain('');
	const { text, full } = dueWords(due, viewer);
	return { strong: text, rest: '', title: full };
}

function recurrenceChip({ due, recurrence }: Reading, viewer: Viewer): ChipWords {
	if (recurrence === null) return plain('');
	const rule = recurrenceText(recurrence, viewer);
	if (due === null) return plain(rule);
	const { text, full } = dueWords(due, viewer);
	return { strong: text, rest: t('chip.then', { rule }), title: full };
}

const deadlineChip = (day: string, viewer: Viewer): ChipWords => ({
	strong: '',
	rest: t('task.until', { day: dayText(day, viewer) }),
	title: fullDate(day, null, viewer.locale)
});

const NOT: Record<Chip['kind'], 'due' | 'project' | 'label' | 'priority' | 'duration' | 'deadline'> = {
	due: 'due',
	recurrence: 'due',
	deadline: 'deadline',
	project: 'project',
	label: 'label',
	priority: 'priority',
	duration: 'duration'
};

/** What the chip's cross says: "Not a date: leave “friday” in the title". */
export const dismissWords = (chip: Chip): string => t(`chip.not.${NOT[chip.kind]}`);
