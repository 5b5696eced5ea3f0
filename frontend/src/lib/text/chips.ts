// The chips under the quick-add field: one for each thing that was understood, by which the person can say "no, that is
// part of the title". A dismissed chip is known by its words, so that it stays dismissed while the text goes on changing.
import type { NewTask, Reading, Span } from '$lib/api/types';
import { inOrder, wordsOf } from './spans';

export type Chip = {
	/** The same for the same words of the same kind. */
	key: string;
	kind: Span['kind'];
	/** Several where a day and its time stand apart. */
	spans: readonly Span[];
	/** What the spans are in the text. */
	words: readonly string[];
	/** For a label: its name. */
	label: string | null;
};

/** All chips of a text, in its order. */
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
	const words = spans.map((span) => wordsOf(text, span));
	const label = kind === 'label' ? (spans[0]?.value.replace(/^@/, '') ?? null) : null;
	return { key: `${kind} ${words.join(' … ').toLowerCase()}`, kind, spans, words, label };
}

/** What the text itself does not say and the page does: its project, today. */
export type Defaults = { projectId?: string | null; due?: string | null };

/** How a line that was read will look as a task; a subtask is in the project of its parent. */
export function lookOf(
	reading: Reading,
	defaults: Defaults,
	projectId: (name: string) => string | null
): NewTask {
	const project = reading.project === null ? null : projectId(reading.project);
	const due = reading.due ?? (reading.parent === null && defaults.due ? { date: defaults.due } : null);
	return {
		title: reading.title,
		description: reading.description,
		project_id: project ?? defaults.projectId ?? null,
		due,
		recurrence: reading.recurrence,
		deadline: reading.deadline,
		priority: reading.priority,
		duration_minutes: reading.duration_minutes,
		labels: reading.labels
	};
}

/** How a line looks before it has been read. */
export const unread = (line: string, defaults: Defaults): NewTask => ({
	title: line.trim(),
	due: defaults.due ? { date: defaults.due } : null,
	project_id: defaults.projectId ?? null
});
