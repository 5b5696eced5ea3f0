// Prometheus metrics in text form: requests by route, what runs, what the process uses. The few kinds that are needed, by hand.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

type Series = { labels: string; counts: number[]; sum: number; count: number };

export class Metrics {
	/** Requests being answered, event streams included. */
	active = 0;
	/** Event streams among them. */
	streams = 0;
	readonly #version: string;
	readonly #series = new Map<string, Series>();
	readonly #delay = monitorEventLoopDelay({ resolution: 1000 });

	constructor(version: string) {
		this.#version = version;
		this.#delay.enable();
	}

	/** Counts one answered request; `route` is a template, never a path with ids. */
	observe(method: string, route: string, status: number, seconds: number): void {
		const verb = METHODS.has(method) ? method : 'OTHER';
		const labels = `method="${verb}",route="${route}",status="${String(status)}"`;
		let series = this.#series.get(labels);
		if (!series) {
			series = { labels, counts: BUCKETS.map(() => 0), sum: 0, count: 0 };
			this.#series.set(labels, series);
		}
		const bucket = BUCKETS.findIndex((edge) => seconds <= edge);
		if (bucket >= 0) series.counts[bucket] = (series.counts[bucket] ?? 0) + 1;
		series.sum += seconds;
		series.count += 1;
	}

	text(): string {
		const parts = [this.#durations(), this.#serving(), this.#process(), this.#eventLoop()];
		return `${parts.flat().join('\n')}\n`;
	}

	#durations(): string[] {
		const name = 'http_request_duration_seconds';
		const lines = head(name, 'histogram', 'Time to the end of the answer.');
		for (const { labels, counts, sum, count } of this.#series.values()) {
			let below = 0;
			BUCKETS.forEach((edge, at) => {
				below += counts[at] ?? 0;
				lines.push(`${name}_bucket{${labels},le="${String(edge)}"} ${String(below)}`);
			});
			lines.push(`${name}_bucket{${labels},le="+Inf"} ${String(count)}`);
			lines.push(`${name}_sum{${labels}} ${String(sum)}`, `${name}_count{${labels}} ${String(count)}`);
		}
		return lines;
	}

	#serving(): string[] {
		const build = head('duly_build_info', 'gauge', 'Always 1; the labels tell what runs.');
		return [
			...gauge('http_requests_active', 'Requests being answered, event streams included.', this.active),
			...gauge('http_event_streams_active', 'Event streams being passed on.', this.streams),
			...build,
			`duly_build_info{service="duly-frontend",version="${this.#version}"} 1`
		];
	}

	#process(): string[] {
		const memory = process.memoryUsage();
		const cpu = process.cpuUsage();
		const seconds = (cpu.user + cpu.system) / 1e6;
		return [
			...gauge('process_resident_memory_bytes', 'Resident memory size.', memory.rss),
			...gauge('nodejs_heap_used_bytes', 'Memory in use on the heap.', memory.heapUsed),
			...head('process_cpu_seconds_total', 'counter', 'User and system CPU time spent.'),
			`process_cpu_seconds_total ${String(seconds)}`,
			...gauge('process_start_time_seconds', 'Start of the process since the epoch.', startTime)
		];
	}

	/** The delay since the last reading, beyond the 100 ms of the meter itself. */
	#eventLoop(): string[] {
		const name = 'nodejs_eventloop_lag_seconds';
		const lines = head(name, 'gauge', 'How long the event loop was held up, by quantile.');
		for (const quantile of [50, 90, 99]) {
			const lag = Math.max(0, this.#delay.percentile(quantile) / 1e9 - 0.1);
			lines.push(`${name}{quantile="${String(quantile / 100)}"} ${String(Number.isFinite(lag) ? lag : 0)}`);
		}
		this.#delay.reset();
		return lines;
	}
}

const startTime = Date.now() / 1000 - process.uptime();

function head(name: string, type: 'gauge' | 'counter' | 'histogram', help: string): string[] {
	return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function gauge(name: string, help: string, value: number): string[] {
	return [...head(name, 'gauge', help), `${name} ${String(value)}`];
}
