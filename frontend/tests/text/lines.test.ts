import { describe, expect, it } from 'vitest';
import { linesOf, splitAfter } from '$lib/text/lines';

describe('the lines of a text', () => {
	it('are those that hold something, without their indents', () => {
		expect(linesOf(' Party\r\n\n\t- cake \n  ')).toEqual(['Party', '- cake']);
	});

	it('are cut after so many, and keep their indents', () => {
		expect(splitAfter('a\n\n  b\n  c\nd', 2)).toEqual(['a\n\n  b', '  c\nd']);
		expect(splitAfter('a\n b', 2)).toEqual(['a\n b', '']);
	});
});
