// The browser's connection to `/api/v1/events`. EventSource comes back by itself after a cut, but gives up after an answer
// that is no stream (503 while the backend restarts): then this tries again, waiting longer each time.
export type StreamEvent = { name: 'ready' | 'change' | 'resync'; seq: number; data: string };

export type StreamListener = {
	event(event: StreamEvent): void;
	/** `open`: events flow; `lost`: they do not, and the stream is being sought again. */
	status(status: 'open' | 'lost'): void;
};

const WAITS_MS = [500, 1000, 2000, 3000, 4000] as const;
const NAMES = ['ready', 'change', 'resync'] as const;

/** Opens the stream after the change that `latest` tells; returns what closes it. */
export function openStream(url: string, latest: () => number | null, listener: StreamListener): () => void {
	let source: EventSource | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let failures = 0;

	function connect(): void {
		clearTimeout(timer);
		source?.close();
		const since = latest();
		source = new EventSource(since === null ? url : `${url}?since=${String(since)}`);
		source.onopen = () => {
			failures = 0;
			listener.status('open');
		};
		source.onerror = failed;
		for (const name of NAMES) {
			source.addEventListener(name, (event: MessageEvent<string>) => {
				listener.event({ name, seq: Number(event.lastEventId), data: event.data });
			});
		}
	}

	function failed(): void {
		listener.status('lost');
		if (source?.readyState !== EventSource.CLOSED) return;
		const wait = WAITS_MS[failures] ?? 4000;
		failures += 1;
		// Spread, so that all browsers do not knock at once when the backend is back.
		timer = setTimeout(connect, wait * (0.75 + Math.random() / 2));
	}

	connect();
	addEventListener('online', connect);
	return () => {
		removeEventListener('online', connect);
		clearTimeout(timer);
		source?.close();
	};
}
