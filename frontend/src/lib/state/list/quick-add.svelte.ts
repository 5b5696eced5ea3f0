// The quick-add field: the text, what is understood of it, what of that the person does not mean, and adding it.
import { SvelteSet } from 'svelte/reactivity';
import { ApiError } from '$lib/api/errors';
import type { NewTask, Reading, Span, Task } from '$lib/api/types';
import { chipsOf, DEFAULT_DUE, defaultDue, newTaskOf, type Chip, type Defaults } from '$lib/text/chips';
import type { Projects } from '../projects.svelte';
import type { Tasks } from '../tasks.svelte';
import { LiveReading } from './live-reading.svelte';

/** So many lines are added at once; what is left of a longer text stays in the field for the next time. */
export const MOST_LINES = 100;

/** What became of the lines: the tasks, and the lines that were not added with the first reason. */
export type Added = { tasks: Task[]; missed: string[]; error: ApiError | null };

export class QuickAdd {
	text = $state('');
	readonly dismissed = new SvelteSet<string>();
	readonly live: LiveReading;
	readonly #tasks: Tasks;
	readonly #projects: Projects;
	readonly #defaults: () => Defaults;
	/** Lines are added one after another: so they stand in the list as they were written. */
	#last: Promise<unknown> = Promise.resolve();

	/** One for each task to be: pasted lines are tasks of their own. */
	readonly lines: readonly string[] = $derived(linesOf(this.text));

	/** The answer about this very text, or about what it was a moment ago. */
	readonly reading: Reading | null = $derived.by(() =>
		this.lines.length === 1 ? (this.live.latest?.reading ?? null) : null
	);

	readonly chips: readonly Chip[] = $derived.by(() => {
		const latest = this.live.latest;
		if (latest === null || this.lines.length !== 1) return [];
		return chipsOf(latest.text, latest.reading).filter((chip) => !this.dismissed.has(chip.key));
	});

	/** What to mark in the text as it is now: after what was typed last, until the answer is there, up to where it still fits. */
	readonly marks: readonly Span[] = $derived.by(() => {
		const known = this.live.latest?.text ?? '';
		const common = known === this.text ? Infinity : commonPoints(known, this.text);
		return this.chips.flatMap((chip) => chip.spans).filter((span) => span.end <= common);
	});

	constructor(tasks: Tasks, projects: Projects, defaults: () => Defaults) {
		this.#tasks = tasks;
		this.#projects = projects;
		this.#defaults = defaults;
		this.live = new LiveReading((text, signal) => tasks.read(text, signal));
	}

	/** The day that the page gives, unless the text names one or the person took it away. */
	get pageDue(): string | null {
		if (this.lines.length === 0) return null;
		const isDated = this.chips.some((chip) => chip.kind === 'due' || chip.kind === 'recurrence');
		return isDated ? null : (defaultDue(this.#defaults(), this.dismissed)?.date ?? null);
	}

	type(text: string): void {
		this.text = text;
		if (text.trim() === '') this.dismissed.clear();
		this.live.type(this.lines.length === 1 ? text : '');
	}

	dismiss(key: string): void {
		this.dismissed.add(key);
	}

	dismissPageDue(): void {
		this.dismissed.add(DEFAULT_DUE);
	}

	clear(): void {
		this.type('');
	}

	/** Adds what stands in the field and empties it at once; nothing is lost: what was refused is in the answer. */
	async submit(): Promise<Added> {
		const [lines, rest] = [this.lines.slice(0, MOST_LINES), this.lines.slice(MOST_LINES)];
		const dismissed = new Set(this.dismissed);
		const source = lines.length === 1 ? [this.text] : lines;
		const adding = source.map((line) => this.#addLine(line, dismissed));
		this.type(rest.join('\n'));
		return outcome(source, await Promise.allSettled(adding));
	}

	#addLine(line: string, dismissed: ReadonlySet<string>): Promise<Task> {
		const defaults = this.#defaults();
		const known = this.live.latest?.text === line ? this.live.latest.reading : null;
		const make = (reading: Reading): NewTask =>
			newTaskOf(line, reading, dismissed, defaults, (name) => this.#projects.idOf(name));
		const before = this.#last.catch(() => undefined);
		const reading = known ?? before.then(() => this.live.of(line));
		const body = before.then(async () => make(await reading));
		const added = this.#tasks.add(known ? make(known) : unread(line, dismissed, defaults), body);
		this.#last = added;
		return added;
	}
}

export function linesOf(text: string): string[] {
	return text
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

/** How many code points two texts have in common at their beginning. */
function commonPoints(a: string, b: string): number {
	const [left, right] = [Array.from(a), Array.from(b)];
	let count = 0;
	while (count < left.length && left[count] === right[count]) count++;
	return count;
}

/** How a line looks before it has been read. */
function unread(line: string, dismissed: ReadonlySet<string>, defaults: Defaults): NewTask {
	const due = defaultDue(defaults, dismissed);
	return {
		title: line.trim(),
		...(due ? { due } : {}),
		...(defaults.projectId ? { project_id: defaults.projectId } : {})
	};
}

function outcome(lines: readonly string[], results: readonly PromiseSettledResult<Task>[]): Added {
	const added: Added = { tasks: [], missed: [], error: null };
	results.forEach((result, index) => {
		if (result.status === 'fulfilled') {
			added.tasks.push(result.value);
			return;
		}
		if (!(result.reason instanceof ApiError)) throw result.reason;
		added.missed.push(lines[index] ?? '');
		added.error ??= result.reason;
	});
	return added;
}
