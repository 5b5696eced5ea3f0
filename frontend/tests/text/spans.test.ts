import { describe, expect, it } from 'vitest';
import type { Span } from '$lib/api/types';
import { beforeDescription, pieces, without, wordsOf } from '$lib/text/spans';

function span(text: string, words: string, kind: Span['kind'] = 'due'): Span {
	const start = Array.from(text.slice(0, text.indexOf(words))).length;
	return { start, end: start + Array.from(words).length, kind, value: words };
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
		const tomorrow = { start: 10, end: 18, kind: 'due', value: 'Tomorrow' } as const;
		expect(wordsOf(text, tomorrow)).toBe('tomorrow');
		expect(pieces(text, [tomorrow]).at(-1)?.text).toBe('tomorrow');
		expect(without(text, [tomorrow])).toBe('🎂🎉 Lena 𝒜');
	});

	it('holds the first of two spans that overlap and passes over what lies outside', () => {
		const at = (start: number, end: number): Span => ({ start, end, kind: 'due', value: '' });
		expect(pieces('abcdef', [at(1, 4), at(3, 5), at(5, 9), at(2, 2)])).toEqual([
			{ text: 'a', span: null },
			{ text: 'bcd', span: at(1, 4) },
			{ text: 'ef', span: null }
		]);
	});
});

describe('the title that is left', () => {
	it('has its gaps closed and no loose marks at the ends', () => {
		const text = 'tomorrow: call  Ana , then rest — #Home';
		expect(without(text, [span(text, 'tomorrow'), span(text, '#Home')])).toBe('call Ana, then rest');
	});

	it('keeps what was not understood, and what the person says is title', () => {
		const text = 'Read “Friday” friday';
		expect(without(text, [])).toBe(text);
	});

	it('ends where the description begins', () => {
		expect(beforeDescription('Pay rent // from savings ', 'from savings')).toBe('Pay rent');
		expect(beforeDescription('See http://a.b', '')).toBe('See http://a.b');
	});
});
