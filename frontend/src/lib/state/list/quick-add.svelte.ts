// The quick-add field: the text, what is understood of it, what of that the person does not mean, and adding it. The
// backend reads; nothing here knows what a date or a label looks like.
import { SvelteMap } from 'svelte/reactivity';
import { ApiError } from '$lib/api/errors';
import { newId } from '$lib/api/ids';
import type { Alternative, NewQuickAdd, NotKept, Reading, Span, Task, TextToRead } from '$lib/api/types';
import { chipsOf, lookOf, unread, type Chip, type Defaults } from '$lib/text/chips';
import { linesOf, splitAfter } from '$lib/text/lines';
import type { Projects } from '../projects.svelte';
import type { Look } from '../task-drafts';
import type { Tasks } from '../tasks.svelte';
import { LiveReading } from './live-reading.svelte';

/** So many lines are added at once; what is left of a longer text stays in the field for the next time. */
export const MOST_LINES = 100;

/** What became of the text: its tasks, or the lines that are back in the field and why. */
export type Added = { tasks: readonly Task[]; missed: readonly string[]; error: ApiError | null };

/** `project`: the name of one that can be made, so that it is kept. */
export type Unkept = NotKept & { project: string | null };

type Try = { text: string; dismissed: string; key: string };

export class QuickAdd {
	text = $state('');
	/** The person took the day away that the page gives. */
	isPageDueOff = $state(false);
	/** By its key the words of each chip that was dismissed. */
	readonly #dismissed = new SvelteMap<string, readonly string[]>();
	readonly live: LiveReading;
	readonly #tasks: Tasks;
	readonly #projects: Projects;
	readonly #defaults: () => Defaults;
	/** Texts are added one after another: so they stand in the list as they were written. */
	#last: Promise<unknown> = Promise.resolve();
	/** The try that got no answer: the same text is sent with the same key, so that it is never added twice. */
	#failed: Try | null = null;

	/** One for each task to be. */
	readonly lines: readonly string[] = $derived(linesOf(this.text));

	/** The answer about this very text, or about what it was a moment ago; one for each of its lines. */
	readonly readings: readonly Reading[] = $derived.by(() => {
		const reading = this.live.latest?.reading;
		return reading && this.lines.length > 0 ? [reading, ...reading.further] : [];
	});

	/** That of a single line. */
	readonly reading: Reading | null = $derived.by(() =>
		this.lines.length === 1 && this.readings.length === 1 ? (this.readings[0] ?? null) : null
	);

	readonly chips: readonly Chip[] = $derived.by(() =>
		this.reading === null
			? []
			: chipsOf(this.live.latest?.text ?? '', this.reading).filter((chip) => !this.#dismissed.has(chip.key))
	);

	/** What to mark in the text as it is now: after what was typed last, until the answer is there, up to where it still fits. */
	readonly marks: readonly Span[] = $derived.by(() => {
		const known = this.live.latest?.text ?? '';
		const common = known === this.text ? Infinity : commonPoints(known, this.text);
		const spans =
			this.lines.length > 1
				? this.readings.flatMap((reading) => reading.spans)
				: this.chips.flatMap((chip) => chip.spans);
		return spans.filter((span) => span.end <= common);
	});

	/** What else the line can mean. */
	readonly alternatives: readonly Alternative[] = $derived.by(() =>
		this.live.latest?.text === this.text
			? (this.reading?.alternatives ?? []).filter(({ kind }) => this.chips.some((chip) => chip.kind === kind))
			: []
	);

	/** What was understood and will not be stored. */
	readonly losses: readonly Unkept[] = $derived.by(() =>
		this.readings.flatMap((reading) => reading.not_kept.map((loss) => unkept(loss, reading)))
	);

	constructor(tasks: Tasks, projects: Projects, defaults: () => Defaults) {
		this.#tasks = tasks;
		this.#projects = projects;
		this.#defaults = defaults;
		this.live = new LiveReading((text, signal) => tasks.read(this.#readable(text), signal));
	}

	/** The day that the page gives, unless the text names one or the person took it away. */
	get pageDue(): string | null {
		if (this.lines.length === 0 || this.isPageDueOff) return null;
		const isDated = this.chips.some((chip) => chip.kind === 'due' || chip.kind === 'recurrence');
		return isDated ? null : (this.#defaults().due ?? null);
	}

	/** Where the line names no project, it may name sections and members of the page's. */
	#readable(text: string): TextToRead {
		const { projectId } = this.#defaults();
		return { text, dismissed: this.#words, ...(projectId ? { project_id: projectId } : {}) };
	}

	get #words(): string[] {
		return [...new Set([...this.#dismissed.values()].flat())];
	}

	type(text: string): void {
		this.text = text;
		if (text.trim() === '') {
			this.#dismissed.clear();
			this.isPageDueOff = false;
		}
		this.live.type(text);
	}

	dismiss(chip: Chip): void {
		this.#dismissed.set(chip.key, chip.words);
		this.live.again(this.text);
	}

	dismissPageDue(): void {
		this.isPageDueOff = true;
	}

	/** Makes a project of the name that the line has. */
	async makeProject(name: string): Promise<void> {
		await this.#projects.add({ name });
		if (this.text.trim() !== '') this.live.again(this.text);
	}

	clear(): void {
		this.type('');
	}

	/** Adds what stands in the field and empties it at once; nothing is lost: what was refused is back in the field. */
	async submit(): Promise<Added> {
		const [text, rest] = splitAfter(this.text, MOST_LINES);
		const [looks, body] = [this.#looks(text), this.#bodyOf(text)];
		const [dismissed, isPageDueOff] = [[...this.#dismissed], this.isPageDueOff];
		const key = this.#keyOf(body);
		this.type(rest);
		const before = this.#last.catch(() => undefined);
		const adding = this.#tasks.quickAdd(
			looks,
			before.then(() => body),
			key
		);
		this.#last = adding;
		try {
			return { tasks: await adding, missed: [], error: null };
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			this.#failed = { ...this.#tryOf(body), key };
			for (const [chip, words] of dismissed) this.#dismissed.set(chip, words);
			this.isPageDueOff ||= isPageDueOff;
			this.type(this.text.trim() === '' ? text : `${text}\n${this.text}`);
			return { tasks: [], missed: linesOf(text), error };
		}
	}

	#bodyOf(text: string): NewQuickAdd {
		const { projectId, due } = this.#defaults();
		return {
			text,
			dismissed: this.#words,
			project_id: projectId ?? null,
			due: due && !this.isPageDueOff ? { date: due } : null
		};
	}

	#looks(text: string): Look[] {
		const { due, ...others } = this.#defaults();
		const defaults = this.isPageDueOff ? others : { ...others, due: due ?? null };
		const known = this.live.known(text);
		if (known === null) return linesOf(text).map((line) => ({ task: unread(line, defaults), parent: null }));
		return [known, ...known.further].map((reading) => ({
			task: lookOf(reading, defaults, (name) => this.#projects.idOf(name)),
			parent: reading.parent
		}));
	}

	#tryOf = ({ text, dismissed }: NewQuickAdd): Omit<Try, 'key'> => ({
		text,
		dismissed: (dismissed ?? []).join('\n')
	});

	#keyOf(body: NewQuickAdd): string {
		const { text, dismissed } = this.#tryOf(body);
		const failed = this.#failed;
		return failed?.text === text && failed.dismissed === dismissed ? failed.key : newId();
	}
}

const unkept = (loss: NotKept, { parent }: Reading): Unkept => ({
	...loss,
	project: loss.kind === 'project' && parent === null ? loss.value.replace(/^#/, '') : null
});

/** How many code points two texts have in common at their beginning. */
function commonPoints(a: string, b: string): number {
	const [left, right] = [Array.from(a), Array.from(b)];
	let count = 0;
	while (count < left.length && left[count] === right[count]) count++;
	return count;
}
