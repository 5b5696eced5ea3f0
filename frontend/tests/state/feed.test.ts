import { describe, expect, it } from 'vitest';
import type { Change } from '$lib/api/types';
import { Feed } from '$lib/state/live/feed';
import { change } from './samples';

/** A log with these numbers, and what the feed did with it. */
function feedOf(log: number[]): { feed: Feed; applied: number[]; asked: number[]; resyncs: number[] } {
	const applied: number[] = [];
	const asked: number[] = [];
	const resyncs: number[] = [];
	const feed = new Feed({
		since: (seq) => {
			asked.push(seq);
			return Promise.resolve(log.filter((entry) => entry > seq).map((entry) => change(entry)));
		},
		apply: (entry: Change) => applied.push(entry.seq),
		resync: () => resyncs.push(1)
	});
	return { feed, applied, asked, resyncs };
}

describe('the feed of changes', () => {
	it('applies each change once, in order', async () => {
		const { feed, applied } = feedOf([]);
		await feed.ready(0);
		await feed.change(change(1));
		await feed.change(change(2));
		await feed.change(change(2));
		await feed.change(change(1));
		expect(applied).toEqual([1, 2]);
	});

	it('fills a hole from the log before it goes on', async () => {
		const { feed, applied, asked } = feedOf([1, 2, 3, 4]);
		await feed.ready(0);
		await feed.change(change(1));
		await feed.change(change(4));
		expect(asked).toEqual([1]);
		expect(applied).toEqual([1, 2, 3, 4]);
	});

	it('looks back a little on its first connection, and after a cut reads what it missed', async () => {
		const { feed, applied, asked } = feedOf(Array.from({ length: 60 }, (_, n) => n + 1));
		await feed.ready(50);
		expect(asked).toEqual([30]);
		expect(applied[0]).toBe(31);
		await feed.ready(60);
		expect(applied.at(-1)).toBe(60);
		expect(new Set(applied).size).toBe(applied.length);
	});

	it('has everything read again when the stream says that too much has happened', async () => {
		const { feed, applied, resyncs } = feedOf([]);
		await feed.ready(0);
		await feed.resync(5000);
		await feed.change(change(5001));
		expect(resyncs).toHaveLength(1);
		expect(applied).toEqual([5001]);
	});

	it('goes on after a log that could not be read', async () => {
		const applied: number[] = [];
		const feed = new Feed({
			since: () => Promise.reject(new Error('away')),
			apply: (entry) => applied.push(entry.seq),
			resync: () => undefined
		});
		await feed.ready(0);
		await feed.change(change(1));
		await feed.change(change(5));
		await feed.change(change(2));
		expect(applied).toEqual([1, 2]);
	});
});
