// The chips under the quick-add field: one for each thing that was understood, by which the person can say "no, that is
// part of the title". A dismissed chip is known by its words, so that it stays dismissed while the text goes on changing.
import type { NewTask, Reading, Span } from '$lib/api/types';
import { beforeDescription, inOrder, without, wordsOf } from './spans';

export type Chip = {
	/** The same for the same words of the same kind. */
	key: string;
	kind: Span['kind'];
	/** Several where a day and its time stand apart. */
	spans: readonly Span[];
	/** For a label: its name. */
	label: string | null;
};

export type Dismissed = { has(key: string): boolean };

/** All chips of a text, in its order; also those that are dismissed. */
export function chipsOf(text: string, reading: Reading): Chip[] {
	const groups = new Map<string, Span[]>();
	for (const span of inOrder(reading.spans)) {
		const group = span.kind === 'label' ? `label ${span.value.toLowerCase()}` : span.kind;
		groups.set(group, [...(groups.get(group) ?? []), span]);
	}
	return Array.from(groups.values(), (spans) => chipOf(text, spans));
}

function chipOf(text: string, spans: Span[]): Chip {
	const kind = spans[0]?.kind ?? 'due';
	const words = spans.map((span) => wordsOf(text, span).toLowerCase());
	const label = kind === 'label' ? (spans[0]?.value.replace(/^@/, '') ?? null) : null;
	return { key: `${kind} ${words.join(' … ')}`, kind, spans, label };
}

/** What the text itself does not say and the page does: its project, today. */
export type Defaults = { projectId?: string | null; due?: string | null };

/** The chip of the due date that the page gives. */
export const DEFAULT_DUE = 'page due';

/**
 * The task that a line stands for: what was read, without what was dismissed; that stays in the title.
 * `projectId` finds the project of a name.
 */
export function newTaskOf(
	text: string,
	reading: Reading,
	dismissed: Dismissed,
	defaults: Defaults,
	projectId: (name: string) => string | null
): NewTask {
	const chips = chipsOf(text, reading);
	const kept = chips.filter((chip) => !dismissed.has(chip.key));
	const has = (kind: Span['kind']): boolean => kept.some((chip) => chip.kind === kind);
	const all = kept.length === chips.length;
	const project = has('project') && reading.project !== null ? projectId(reading.project) : null;
	const due = has('due') || has('recurrence') ? reading.due : null;
	return {
		title: all ? reading.title : titleOf(text, reading, kept),
		...(reading.description ? { description: reading.description } : {}),
		...fieldOf('project_id', project ?? defaults.projectId ?? null),
		...fieldOf('due', due ?? defaultDue(defaults, dismissed)),
		...(has('recurrence') ? fieldOf('recurrence', reading.recurrence) : {}),
		...(has('deadline') ? fieldOf('deadline', reading.deadline) : {}),
		...(has('priority') ? { priority: reading.priority } : {}),
		...(has('duration') ? fieldOf('duration_minutes', reading.duration_minutes) : {}),
		...(has('label') ? { labels: kept.flatMap((chip) => chip.label ?? []) } : {})
	};
}

export function defaultDue(defaults: Defaults, dismissed: Dismissed): { date: string } | null {
	return defaults.due && !dismissed.has(DEFAULT_DUE) ? { date: defaults.due } : null;
}

function titleOf(text: string, reading: Reading, kept: readonly Chip[]): string {
	const line = beforeDescription(text, reading.description);
	const spans = kept.flatMap((chip) => chip.spans);
	return without(line, spans) || line.trim();
}

function fieldOf<K extends keyof NewTask>(name: K, value: NewTask[K] | null): Partial<Pick<NewTask, K>> {
	return value == null ? {} : ({ [name]: value } as Pick<NewTask, K>);
}
