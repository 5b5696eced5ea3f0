import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TOAST_MS, Toasts } from '$lib/state/toasts.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const texts = (toasts: Toasts): string[] => toasts.shown.map(({ text }) => text);

describe('a notice', () => {
	it('goes after eight seconds, not before', () => {
		const toasts = new Toasts();
		toasts.show({ text: 'Completed' });
		vi.advanceTimersByTime(TOAST_MS - 1);
		expect(texts(toasts)).toEqual(['Completed']);
		vi.advanceTimersByTime(1);
		expect(texts(toasts)).toEqual([]);
	});

	it('waits while it is looked at, and then has the time that was left', () => {
		const toasts = new Toasts();
		toasts.show({ text: 'Completed' });
		vi.advanceTimersByTime(5000);
		toasts.pause();
		vi.advanceTimersByTime(60_000);
		expect(texts(toasts)).toEqual(['Completed']);
		toasts.resume();
		vi.advanceTimersByTime(2999);
		expect(texts(toasts)).toEqual(['Completed']);
		vi.advanceTimersByTime(1);
		expect(texts(toasts)).toEqual([]);
	});

	it('that comes while others are looked at waits too', () => {
		const toasts = new Toasts();
		toasts.pause();
		toasts.show({ text: 'Completed' });
		vi.advanceTimersByTime(60_000);
		toasts.resume();
		expect(texts(toasts)).toEqual(['Completed']);
	});

	it('makes room when there are three', () => {
		const toasts = new Toasts();
		for (const text of ['one', 'two', 'three', 'four']) toasts.show({ text });
		expect(texts(toasts)).toEqual(['two', 'three', 'four']);
	});

	it('does by key what the newest of them offers, once', () => {
		const toasts = new Toasts();
		const run = vi.fn();
		toasts.show({ text: 'Completed', action: { label: 'Undo', run } });
		toasts.show({ text: 'Saved.' });
		toasts.actOnLast();
		toasts.actOnLast();
		expect(run).toHaveBeenCalledTimes(1);
		expect(texts(toasts)).toEqual(['Saved.']);
	});
});
