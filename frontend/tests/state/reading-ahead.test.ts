import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '$lib/api/errors';
import { LiveReading, REST_MS } from '$lib/state/list/live-reading.svelte';
import { readingOfText } from './samples';

type Asked = { text: string; signal: AbortSignal; answer: (title?: string) => void; fail: () => void };

let asked: Asked[];
let live: LiveReading;

beforeEach(() => {
	vi.useFakeTimers();
	asked = [];
	live = new LiveReading(
		(text, signal) =>
			new Promise((resolve, reject) =>
				asked.push({
					text,
					signal,
					answer: (title = text) => resolve(readingOfText(title)),
					fail: () => reject(new ApiError(0, 'offline', 'No answer.'))
				})
			)
	);
});

afterEach(() => {
	vi.useRealTimers();
});

const rest = (): Promise<unknown> => vi.advanceTimersByTimeAsync(REST_MS);

describe('a text that is read while it is typed', () => {
	it('is sent once the typing rests', async () => {
		live.type('b');
		live.type('bu');
		live.type('buy');
		await rest();
		expect(asked.map(({ text }) => text)).toEqual(['buy']);
	});

	it('is known by the answer to what was typed last, however late another one comes', async () => {
		live.type('buy');
		await rest();
		live.type('buy milk');
		await rest();
		expect(asked[0]?.signal.aborted).toBe(true);
		asked[1]?.answer();
		asked[0]?.answer();
		await rest();
		expect(live.latest?.text).toBe('buy milk');
	});

	it('keeps the answer at hand until the next one comes, also while the backend is slow', async () => {
		live.type('buy');
		await rest();
		asked[0]?.answer();
		await rest();
		live.type('buy milk');
		await rest();
		expect(live.latest?.text).toBe('buy');
	});

	it('is not read twice when what it means is asked for', async () => {
		live.type('buy');
		await rest();
		asked[0]?.answer('Buy');
		await rest();
		expect((await live.of('buy')).title).toBe('Buy');
		expect(asked).toHaveLength(1);
	});

	it('is not read again for space at its end, nor for the same words', async () => {
		live.type('buy milk');
		await rest();
		asked[0]?.answer();
		await rest();
		live.type('buy milk ');
		live.type('buy milk');
		await rest();
		expect(asked).toHaveLength(1);
		expect(live.known('buy milk ')?.title).toBe('buy milk');
	});

	it('is read again at once when it means something else now, and until then is not known', async () => {
		live.type('buy');
		await rest();
		asked[0]?.answer();
		await rest();
		live.again('buy');
		expect(asked).toHaveLength(2);
		expect(live.known('buy')).toBe(null);
		asked[1]?.answer('Buy');
		await rest();
		expect(live.known('buy')?.title).toBe('Buy');
	});

	it('says when there was no answer, and forgets that with the next one', async () => {
		live.type('buy');
		await rest();
		asked[0]?.fail();
		await rest();
		expect(live.error?.code).toBe('offline');
		live.type('buy milk');
		await rest();
		asked[1]?.answer();
		await rest();
		expect(live.error).toBe(null);
	});

	it('has no reading when it is empty', async () => {
		live.type('buy');
		await rest();
		asked[0]?.answer();
		await rest();
		live.type('  ');
		expect(live.latest).toBe(null);
	});
});
