// An answer as a screen reader says it, once, when it is finished: its text, then what its cards and buttons show.
import { t } from '$lib/i18n';
import type { Line, Part } from './lines.svelte';

export function spoken(line: Line): string {
	return line.parts
		.map(words)
		.filter((text) => text !== '')
		.join(' ');
}

function words(part: Part): string {
	switch (part.type) {
		case 'text':
			return part.text;
		case 'card':
			return part.data.kind === 'listed' ? part.data.tasks.map((task) => task.title).join('; ') : '';
		case 'choices':
			return part.data.options.map((option) => option.label).join('; ');
		case 'approval':
			return t('chat.approval.spoken', { summary: part.data.summary });
		case 'tool':
			return '';
	}
}
