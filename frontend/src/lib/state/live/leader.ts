// One event stream per browser: the tab that holds the lock listens and tells the others. A browser has six connections to a
// host, and a stream in each tab would use them up. Without Web Locks (plain HTTP from another machine) each tab listens itself.
import { openStream, type StreamEvent, type StreamListener } from './stream';

type Word =
	| { kind: 'event'; event: StreamEvent }
	| { kind: 'status'; status: 'open' | 'lost'; latest: number | null }
	/** A tab that came later asks how things stand. */
	| { kind: 'ask' };

const NAME = 'duly:events';

export type SharedStream = {
	account: string;
	url: string;
	latest: () => number | null;
	listener: StreamListener;
};

/** Joins the browser's stream for one account; returns what leaves it. */
export function joinStream({ account, url, latest, listener }: SharedStream): () => void {
	if (!('locks' in navigator) || typeof BroadcastChannel === 'undefined') {
		return openStream(url, latest, listener);
	}
	const name = `${NAME}:${account}`;
	const channel = new BroadcastChannel(name);
	const leaving = new AbortController();
	const say = (word: Word): void => channel.postMessage(word);

	follow(channel, listener);
	const ask = (): void => say({ kind: 'ask' });
	document.addEventListener('visibilitychange', ask, { signal: leaving.signal });
	ask();

	navigator.locks
		.request(name, { signal: leaving.signal }, () => lead({ channel, say, url, latest, listener, leaving }))
		// Rejects when the tab leaves before it ever led.
		.catch(() => undefined);
	return () => {
		leaving.abort();
		channel.close();
	};
}

function follow(channel: BroadcastChannel, listener: StreamListener): void {
	channel.onmessage = ({ data }: MessageEvent<Word>) => {
		if (data.kind === 'event') listener.event(data.event);
		if (data.kind === 'status') {
			listener.status(data.status);
			if (data.latest !== null) listener.event({ name: 'ready', seq: data.latest, data: '' });
		}
	};
}

type Lead = Omit<SharedStream, 'account'> & {
	channel: BroadcastChannel;
	say: (word: Word) => void;
	leaving: AbortController;
};

/** Listens for all tabs until this one leaves. */
function lead({ channel, say, url, latest, listener, leaving }: Lead): Promise<void> {
	let status: 'open' | 'lost' = 'lost';
	channel.onmessage = ({ data }: MessageEvent<Word>) => {
		if (data.kind === 'ask') say({ kind: 'status', status, latest: latest() });
	};
	const close = openStream(url, latest, {
		event(event) {
			listener.event(event);
			say({ kind: 'event', event });
		},
		status(now) {
			status = now;
			listener.status(now);
			say({ kind: 'status', status: now, latest: null });
		}
	});
	return new Promise((resolve) => {
		leaving.signal.addEventListener('abort', () => {
			close();
			resolve();
		});
	});
}
