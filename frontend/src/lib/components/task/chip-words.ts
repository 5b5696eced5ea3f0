// What a chip says: what will be stored, in the words of the person's locale.
import type { Alternative, Due, Reading } from '$lib/api/types';
import { t } from '$lib/i18n';
import type { Chip } from '$lib/text/chips';
import { recurrenceText } from '$lib/time/recurrence';
import { dayText, dueWords, durationText, fullDate, timeText, type Viewer } from '$lib/time/words';

/** `strong` comes first and is the point of it; `title` is the full date. */
export type ChipWords = { strong: string; rest: string; title: string };

const plain = (rest: string, title = ''): ChipWords => ({ strong: '', rest, title });

type Words = (reading: Reading, viewer: Viewer, chip: Chip) => ChipWords;

const value: Words = (_reading, _viewer, chip) => plain(chip.spans[0]?.value ?? '');

const WORDS: Record<Chip['kind'], Words> = {
	due: ({ due }, viewer) => (due ? dueChip(due, viewer) : plain('')),
	recurrence: recurrenceChip,
	deadline: ({ deadline }, viewer) => (deadline ? deadlineChip(deadline, viewer) : plain('')),
	label: (_reading, _viewer, chip) => plain(`@${chip.label ?? ''}`),
	project: ({ project }) => plain(project ?? ''),
	section: ({ section }) => plain(section ?? ''),
	priority: (reading) => plain(t('task.priority', reading)),
	duration: (reading) => plain(durationText(reading.duration_minutes ?? 0)),
	description: ({ description }, _viewer, chip) => plain(chip.spans[0]?.value ?? '', description),
	assignee: ({ assignee }) => plain(assignee ?? ''),
	reminder: value
};

export const chipWords = (chip: Chip, reading: Reading, viewer: Viewer): ChipWords =>
	WORDS[chip.kind](reading, viewer, chip);

/** The chip of the day that the page gives. */
export const dayChip = (day: string, viewer: Viewer): ChipWords => ({
	strong: dayText(day, viewer),
	rest: '',
	title: fullDate(day, null, viewer.locale)
});

function dueChip(due: Due, viewer: Viewer): ChipWords {
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

function deadlineChip(day: string, viewer: Viewer): ChipWords {
	return plain(t('task.until', { day: dayText(day, viewer) }), fullDate(day, null, viewer.locale));
}

/** "or 4 Dec", "or 21:00" where the day is that of the reading at hand. */
export function otherWords(other: Alternative, reading: Reading, viewer: Viewer): ChipWords {
	const { date, time } = other;
	const chosen = other.kind === 'due' ? reading.due?.date : reading.deadline;
	const parts = [
		...(date === chosen && time !== null ? [] : [dayText(date, viewer)]),
		...(time === null || (date !== chosen && time === reading.due?.time)
			? []
			: [timeText(time, viewer.locale)])
	];
	return plain(t('quick.other', { when: parts.join(' ') }), fullDate(date, time, viewer.locale));
}

type Not = Exclude<Chip['kind'], 'recurrence'>;

/** What the cross of a chip does: "Not a date: leave “friday” in the title". */
export function dismissWords({ kind, words }: Chip): string {
	const not: Not = kind === 'recurrence' ? 'due' : kind;
	return t(`chip.not.${not}`, { words: words.join(' … ') });
}
