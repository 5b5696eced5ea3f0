// What was understood of a text, laid over it. The backend counts Unicode code points, strings here count UTF-16 units:
// a text is cut into its code points first, so that an emoji before a date shifts nothing.
import type { Span } from '$lib/api/types';

/** A stretch of the text, with what it was understood as. */
export type Piece = { text: string; span: Span | null };

/** The text in pieces, in order; of spans that overlap the first one holds, and what lies outside the text is passed over. */
export function pieces(text: string, spans: readonly Span[]): Piece[] {
	const points = Array.from(text);
	const cut = (start: number, end?: number): string => points.slice(start, end).join('');
	const found: Piece[] = [];
	let at = 0;
	for (const span of inOrder(spans)) {
		if (span.start < at || span.end <= span.start || span.end > points.length) continue;
		if (span.start > at) found.push({ text: cut(at, span.start), span: null });
		found.push({ text: cut(span.start, span.end), span });
		at = span.end;
	}
	if (at < points.length) found.push({ text: cut(at), span: null });
	return found;
}

export const inOrder = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a.start - b.start);

/** The words of the text that a span stands for. */
export const wordsOf = (text: string, span: Span): string =>
	Array.from(text).slice(span.start, span.end).join('');
