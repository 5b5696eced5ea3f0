import { describe, expect, it } from 'vitest';
import type { Span } from '$lib/api/types';
import { pieces, wordsOf } from '$lib/text/spans';
import { span as spanAt } from '../state/samples';

function span(text: string, words: string, kind: Span['kind'] = 'due'): Span {
	const start = Array.from(text.slice(0, text.indexOf(words))).length;
	return spanAt(start, start + Array.from(words).length, kind, words);
}

describe('a text with what was understood of it', () => {
	it('is cut into pieces that together are the text', () => {
		const text = 'Pay rent every 1st #Home p1';
		const spans = [span(text, 'p1'), span(text, 'every 1st'), span(text, '#Home')];
		const cut = pieces(text, spans);
		expect(cut.map((piece) => piece.text)).toEqual(['Pay rent ', 'every 1st', ' ', '#Home', ' ', 'p1']);
		expect(cut.map((piece) => piece.span !== null)).toEqual([false, true, false, true, false, true]);
		expect(cut.map((piece) => piece.text).join('')).toBe(text);
	});

	it('is counted in code points: what lies outside the basic plane shifts nothing', () => {
		const text = '🎂🎉 Lena 𝒜 tomorrow';
		const tomorrow = spanAt(10, 18, 'due', 'Tomorrow');
		expect(wordsOf(text, tomorrow)).toBe('tomorrow');
		expect(pieces(text, [tomorrow]).at(-1)?.text).toBe('tomorrow');
	});

	it('holds the first of two spans that overlap and passes over what lies outside', () => {
		const at = (start: number, end: number): Span => spanAt(start, end, 'due');
		expect(pieces('abcdef', [at(1, 4), at(3, 5), at(5, 9), at(2, 2)])).toEqual([
			{ text: 'a', span: null },
			{ text: 'bcd', span: at(1, 4) },
			{ text: 'ef', span: null }
		]);
	});
});
