// One conversation as it is shown: its lines, the older ones on demand, and the turn that is being answered.
import { take, ApiError, type Api } from '$lib/api/client';
import { newId } from '$lib/api/ids';
import type { Message } from '$lib/api/types';
import { Line } from './lines.svelte';
import { Turn } from './turn.svelte';
import type { Metadata, Said, Say } from './wire';

const PAGE = 30;

export type ThreadState = 'loading' | 'ready' | 'error';

/** The answer to an approval: the id of it. */
export type Reply = { approve: string } | { decline: string };

/** What a thread tells: that an answer has begun, and that one has ended. */
export type ThreadListener = { began(meta: Metadata): void; ended(turn: Turn): void };

export class Thread {
	/** null until something is said. */
	id = $state.raw<string | null>(null);
	state = $state<ThreadState>('ready');
	lines = $state.raw<readonly Line[]>([]);
	/** The last thing that was said here, until the next one. */
	turn = $state.raw<Turn | null>(null);
	error = $state.raw<ApiError | null>(null);
	#cursor = $state.raw<string | null>(null);
	#reading = false;
	readonly #api: Api;
	readonly #say: Say;
	readonly #listener: ThreadListener;

	readonly busy: boolean = $derived(this.turn?.state === 'asking');

	constructor(api: Api, say: Say, id: string | null, listener: ThreadListener) {
		this.#api = api;
		this.#say = say;
		this.#listener = listener;
		this.id = id;
		if (id !== null) this.state = 'loading';
	}

	get hasOlder(): boolean {
		return this.#cursor !== null;
	}

	/** Reads the newest lines; those that are shown stay until the answer is there. */
	async load(): Promise<void> {
		if (this.busy) return;
		await this.#read(null, (found) => {
			// What was said elsewhere during the first reading stands at the end.
			const ids = new Set(found.map((line) => line.id));
			const newer = this.state === 'loading' ? this.lines.filter((line) => !ids.has(line.id)) : [];
			this.lines = [...found, ...newer];
		});
	}

	/** Reads the lines before those that are shown. */
	async older(): Promise<void> {
		const cursor = this.#cursor;
		if (cursor === null) return;
		await this.#read(cursor, (found) => (this.lines = [...found, ...this.lines]));
	}

	/** Says something; nothing happens while an answer is being given. */
	async send(message: string, reply?: Reply): Promise<void> {
		if (this.busy) return;
		const conversation = this.id === null ? {} : { conversation_id: this.id };
		await this.#ask({ message, message_id: newId(), ...conversation, ...reply });
	}

	/** Stops the answer: what is written stays, what has not begun does not happen. */
	stop(): void {
		this.turn?.stop();
	}

	async retry(): Promise<void> {
		const again = this.turn?.again() ?? null;
		if (again === null) return;
		this.lines = this.lines.filter((line) => line.answers !== this.turn?.said.message_id);
		await this.#ask(again);
	}

	/** Whether a stored message is news here: one of another tab, or the end of an answer that broke off. */
	lacks(id: string, answers: string | null): boolean {
		if (this.busy && answers === this.turn?.said.message_id) return false;
		const known = this.lines.find((line) => line.id === id);
		return known === undefined || known.state === 'partial';
	}

	/** Reads what was stored since: the log of changes tells that a message came, not what it says. */
	async catchUp(): Promise<void> {
		if (this.id === null) return;
		try {
			const { items } = await this.#page(this.id, null);
			for (const message of items.reverse()) if (this.lacks(message.id, message.answers)) this.#take(message);
		} catch (error) {
			// Nothing is lost: the next news, or the next visit, reads it again.
			if (!(error instanceof ApiError)) throw error;
		}
	}

	#take(message: Message): void {
		if (message.answers !== null && message.answers === this.turn?.said.message_id) this.turn = null;
		this.#put(Line.of(message));
	}

	async #ask(said: Said): Promise<void> {
		const turn = new Turn(this.#say, said, (meta, answer) => {
			this.id ??= meta.conversation_id ?? null;
			this.#put(answer);
			this.#listener.began(meta);
		});
		this.turn = turn;
		this.#put(Line.said(said, new Date()));
		await turn.run();
		this.#listener.ended(turn);
	}

	#put(line: Line): void {
		const place = this.lines.findIndex((known) => known.id === line.id);
		this.lines = place < 0 ? [...this.lines, line] : this.lines.with(place, line);
	}

	async #read(cursor: string | null, show: (found: Line[]) => void): Promise<void> {
		if (this.#reading || this.id === null) return;
		this.#reading = true;
		try {
			const page = await this.#page(this.id, cursor);
			this.#cursor = page.next_cursor;
			show(page.items.map((message) => Line.of(message)).reverse());
			this.state = 'ready';
			this.error = null;
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			this.error = error;
			if (this.state === 'loading') this.state = 'error';
		} finally {
			this.#reading = false;
		}
	}

	#page(
		conversation: string,
		cursor: string | null
	): Promise<{ items: Message[]; next_cursor: string | null }> {
		const query = { limit: PAGE, ...(cursor === null ? {} : { cursor }) };
		const params = { path: { conversation_id: conversation }, query };
		return take(this.#api.GET('/api/v1/conversations/{conversation_id}/messages', { params }));
	}
}
