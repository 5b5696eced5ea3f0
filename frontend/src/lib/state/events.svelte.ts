// Keeps the cache up to date while the page is open: follows the backend's log of changes and hands each change, once and in
// order, to who asked for its resource:   app.events.on('message', (change) => …)
import { take, type Api } from '$lib/api/client';
import type { Change } from '$lib/api/types';
import { Feed } from './live/feed';
import { joinStream } from './live/leader';
import type { StreamEvent } from './live/stream';

export type Resource = Change['resource'];

/** After this long without the stream the page says so. */
const LOST_MS = 4000;

export class Events {
	/** Whether what is shown may be behind: the browser is offline, or the stream has been away for a while. */
	stale = $state(false);
	readonly #api: Api;
	readonly #feed: Feed;
	readonly #listeners = new Map<Resource | 'resync', Set<(change: Change) => void>>();
	readonly #resyncs = new Set<() => void>();
	#losing: ReturnType<typeof setTimeout> | undefined;

	constructor(api: Api) {
		this.#api = api;
		this.#feed = new Feed({
			since: (seq) => this.#since(seq),
			apply: (change) => this.#tell(change),
			resync: () => this.#resyncs.forEach((listener) => listener())
		});
	}

	/** Calls back with each change of a resource; returns what ends that. */
	on(resource: Resource, listener: (change: Change) => void): () => void {
		const listeners = this.#listeners.get(resource) ?? new Set();
		this.#listeners.set(resource, listeners.add(listener));
		return () => listeners.delete(listener);
	}

	/** Calls back when everything shown is to be read again. */
	onResync(listener: () => void): () => void {
		this.#resyncs.add(listener);
		return () => this.#resyncs.delete(listener);
	}

	/** Starts following; returns what ends it. `account` keeps apart two people who use one browser in turn. */
	start(account: string): () => void {
		const leave = joinStream({
			account,
			url: '/api/v1/events',
			latest: () => this.#feed.latest,
			listener: { event: (event) => this.#take(event), status: (status) => this.#status(status) }
		});
		return () => {
			clearTimeout(this.#losing);
			leave();
		};
	}

	#take(event: StreamEvent): void {
		if (event.name === 'change') void this.#feed.change(JSON.parse(event.data) as Change);
		else if (event.name === 'ready') void this.#feed.ready(event.seq);
		else void this.#feed.resync(event.seq);
	}

	#status(status: 'open' | 'lost'): void {
		if (status === 'lost') {
			// Counted from the first failure, not from the last of many tries.
			this.#losing ??= setTimeout(() => (this.stale = true), LOST_MS);
			return;
		}
		clearTimeout(this.#losing);
		this.#losing = undefined;
		this.stale = false;
	}

	#tell(change: Change): void {
		this.#listeners.get(change.resource)?.forEach((listener) => listener(change));
	}

	async #since(seq: number): Promise<Change[]> {
		const changes: Change[] = [];
		let since: number | null = seq;
		while (since !== null) {
			const query: { since: number; limit: number } = { since, limit: 200 };
			const page = await take(this.#api.GET('/api/v1/changes', { params: { query } }));
			changes.push(...page.items);
			since = page.next_cursor === null ? null : Number(page.next_cursor);
		}
		return changes;
	}
}
