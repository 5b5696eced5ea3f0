// The assistant as the whole app shares it: which conversation is open, what is being written, what was taken back.
//   const { assistant } = getApp();   assistant.open(id)   assistant.send(text)   assistant.thread.lines
import { SvelteSet } from 'svelte/reactivity';
import { ApiError, take, type Api } from '$lib/api/client';
import type { Change, Message, Task } from '$lib/api/types';
import { t } from '$lib/i18n';
import type { Events } from '../events.svelte';
import { store, stored } from '../stored';
import type { Tasks } from '../tasks.svelte';
import { Conversations } from './conversations.svelte';
import { ShownTasks } from './shown-tasks.svelte';
import { spoken } from './spoken';
import { Thread, type Reply } from './thread.svelte';
import type { Turn } from './turn.svelte';
import { sayTo, type Say } from './wire';

/** The names of the chatbot's tools that use up an approval and take back a turn. */
const ANSWER_TOOL = 'answer_approval';
const UNDO_TOOL = 'undo_turn';

/** So many ids fit into an address. */
const IDS_AT_ONCE = 100;

/** A card that is opened again still knows that it was taken back, in the browser that did it. */
const UNDONE = 'assistant:undone';
const MOST_UNDONE = 200;

const isTexts = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((item) => typeof item === 'string');

export class Assistant {
	readonly conversations: Conversations;
	readonly shown: ShownTasks;
	/** What answers, in a word, as the last answer told. */
	model = $state('built-in');
	/** The last finished answer, for a screen reader. */
	announcement = $state('');
	#thread: Thread;
	#draft = $state('');
	readonly #draftName: string;
	/** Whether the last conversation has been sought and opened. */
	restored = $state<'not yet' | 'done' | 'error'>('not yet');
	#restoring: Promise<void> | null = null;
	#field: (() => void) | null = null;
	#fieldWanted = false;
	readonly #api: Api;
	readonly #say: Say;
	readonly #tasks: Tasks;
	readonly #undone = new SvelteSet(stored(UNDONE, isTexts, []));

	/** Turns that were taken back: here, or in the conversation itself. */
	readonly takenBack: ReadonlySet<string> = $derived(
		new Set([...this.#undone, ...this.#toolInputs(UNDO_TOOL, 'turn')])
	);

	/** Approvals that were answered, or are being answered. */
	readonly answered: ReadonlySet<string> = $derived(
		new Set([...this.#toolInputs(ANSWER_TOOL, 'approval'), ...this.#answering()])
	);

	/** `account`: whose draft this is, where two people use one browser in turn. */
	constructor(api: Api, tasks: Tasks, account: string, say: Say = sayTo('')) {
		this.#api = api;
		this.#say = say;
		this.#draftName = `duly:draft:${account}`;
		this.#draft = readDraft(this.#draftName);
		this.#tasks = tasks;
		this.conversations = new Conversations(api);
		this.shown = new ShownTasks({
			get: (id) => tasks.get(id),
			loadMany: (ids) => this.#loadTasks(ids)
		});
		this.#thread = $state.raw(this.#newThread(null));
	}

	/** The open conversation. */
	get thread(): Thread {
		return this.#thread;
	}

	get draft(): string {
		return this.#draft;
	}

	set draft(text: string) {
		this.#draft = text;
		writeDraft(this.#draftName, text);
	}

	/** The last thing that the person said here; "" before that. */
	get lastSaid(): string {
		return this.#thread.lines.findLast((line) => line.role === 'user')?.text ?? '';
	}

	/** Called by whatever shows the field to talk in, with what focuses it; returns what takes it back. */
	offer(focus: () => void): () => void {
		this.#field = focus;
		if (this.#fieldWanted) this.focus();
		return () => {
			if (this.#field === focus) this.#field = null;
		};
	}

	/** Focuses the field, or does as soon as it is there. */
	focus(): void {
		this.#fieldWanted = this.#field === null;
		this.#field?.();
	}

	/** Follows what is said in other tabs; returns what ends that. */
	follow(events: Pick<Events, 'on' | 'onResync'>): () => void {
		const ends = [
			events.on('message', (change) => this.#heard(change)),
			events.on('conversation', (change) => this.#changed(change)),
			events.on('task', (change) => this.shown.apply(change)),
			events.onResync(() => {
				void this.conversations.load();
				void this.#thread.load();
			})
		];
		return () => {
			for (const end of ends) end();
		};
	}

	/** Opens the last conversation, once; for whatever shows the assistant, and again after it failed. */
	restore(): Promise<void> {
		if (this.restored === 'error') this.#restoring = null;
		this.#restoring ??= this.#restore();
		return this.#restoring;
	}

	async #restore(): Promise<void> {
		this.restored = 'not yet';
		await this.conversations.load();
		const last = this.conversations.list[0];
		if (last && this.#thread.id === null && this.#thread.lines.length === 0) this.open(last.id);
		this.restored = this.conversations.state === 'error' ? 'error' : 'done';
	}

	open(id: string): void {
		if (id === this.#thread.id) return;
		this.#thread = this.#newThread(id);
		void this.#thread.load();
	}

	/** Leaves the open conversation for an empty one. An answer that is being given goes on and is kept. */
	startAnew(): void {
		this.#thread = this.#newThread(null);
	}

	/** Deletes a conversation; throws an ApiError when that is refused. */
	async remove(id: string): Promise<void> {
		await this.conversations.remove(id);
		if (id === this.#thread.id) this.startAnew();
	}

	async send(text: string, reply?: Reply): Promise<void> {
		const message = text.trim();
		if (message === '' || this.#thread.busy) return;
		this.announcement = '';
		await this.#thread.send(message, reply);
	}

	/** Takes back all that a turn did; returns what keeps it from that, "" when it is done. */
	async undo(turn: string): Promise<string> {
		try {
			await this.#tasks.undo(turn);
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			if (error.code !== 'nothing_to_undo') return error.message;
		}
		this.#undone.add(turn);
		this.announcement = t('chat.card.undone');
		store(UNDONE, [...this.#undone].slice(-MOST_UNDONE));
		return '';
	}

	/** Those of the tasks that are still there, done ones too; into the cache with them. */
	async #loadTasks(ids: readonly string[]): Promise<Task[]> {
		const found: Task[] = [];
		for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
			const some = ids.slice(from, from + IDS_AT_ONCE).join(',');
			const query: Record<string, string | number> = { ids: some, status: 'all', limit: IDS_AT_ONCE };
			const page = await take(this.#api.GET('/api/v1/tasks', { params: { query } }));
			found.push(...page.items);
		}
		this.#tasks.take(found);
		return found;
	}

	#newThread(id: string | null): Thread {
		return new Thread(this.#api, this.#say, id, {
			began: ({ model }) => {
				if (model) this.model = model;
			},
			ended: (turn) => this.#ended(turn)
		});
	}

	#ended(turn: Turn): void {
		if (turn !== this.#thread.turn) return;
		const said = turn.answer ? spoken(turn.answer) : '';
		this.announcement = turn.error ? `${said} ${turn.error.message}`.trim() : said;
		if (turn.error?.status === 401) this.#askWhetherSignedIn();
	}

	/** The one client of the backend knows what is to be done when the session has ended. */
	#askWhetherSignedIn(): void {
		take(this.#api.GET('/api/v1/me')).catch(() => undefined);
	}

	#heard(change: Change): void {
		this.conversations.apply(change);
		const message = change.after as Pick<Message, 'conversation_id' | 'answers'> | null;
		const thread = this.#thread;
		if (message === null) return;
		const isHere = message.conversation_id === thread.id;
		if (isHere && thread.lacks(change.id, message.answers)) void thread.catchUp();
	}

	#changed(change: Change): void {
		this.conversations.apply(change);
		if (change.after === null && change.id === this.#thread.id) this.startAnew();
	}

	#toolInputs(name: string, field: string): string[] {
		const parts = this.#thread.lines.flatMap((line) => line.parts);
		return parts.flatMap((part) => {
			if (part.type !== 'tool' || part.name !== name) return [];
			const value: unknown = (part.input as Record<string, unknown>)[field];
			return typeof value === 'string' ? [value] : [];
		});
	}

	#answering(): string[] {
		const turn = this.#thread.turn;
		if (!turn || turn.state === 'failed') return [];
		return [turn.said.approve, turn.said.decline].filter((id) => id !== undefined);
	}
}

function readDraft(name: string): string {
	try {
		return sessionStorage.getItem(name) ?? '';
	} catch {
		return '';
	}
}

function writeDraft(name: string, text: string): void {
	try {
		sessionStorage.setItem(name, text);
	} catch {
		// Without storage it lasts as long as the page.
	}
}
