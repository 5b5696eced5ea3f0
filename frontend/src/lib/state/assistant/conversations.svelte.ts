// The person's conversations, the one that was last spoken in first.
import { SvelteMap } from 'svelte/reactivity';
import { ApiError, take, type Api } from '$lib/api/client';
import type { Change, Conversation, Message } from '$lib/api/types';

const PAGE = 50;

export class Conversations {
	state = $state<'resting' | 'loading' | 'ready' | 'error'>('resting');
	error = $state.raw<ApiError | null>(null);
	#cursor = $state.raw<string | null>(null);
	readonly #api: Api;
	readonly #records = new SvelteMap<string, Conversation>();

	readonly list: readonly Conversation[] = $derived(
		[...this.#records.values()].sort(
			(a, b) => b.updated_at.localeCompare(a.updated_at) || b.id.localeCompare(a.id)
		)
	);

	constructor(api: Api) {
		this.#api = api;
	}

	get hasMore(): boolean {
		return this.#cursor !== null;
	}

	get(id: string): Conversation | undefined {
		return this.#records.get(id);
	}

	/** Reads the newest ones. */
	async load(): Promise<void> {
		if (this.state !== 'ready') this.state = 'loading';
		await this.#read(null);
	}

	async more(): Promise<void> {
		if (this.#cursor !== null) await this.#read(this.#cursor);
	}

	async rename(id: string, title: string): Promise<void> {
		const params = { path: { conversation_id: id } };
		this.#put(
			await take(this.#api.PATCH('/api/v1/conversations/{conversation_id}', { params, body: { title } }))
		);
	}

	async remove(id: string): Promise<void> {
		await take(
			this.#api.DELETE('/api/v1/conversations/{conversation_id}', {
				params: { path: { conversation_id: id } }
			})
		);
		this.#records.delete(id);
	}

	/** Applies one change of the log: of a conversation, or of a message in one. */
	apply(change: Change): void {
		if (change.resource === 'message') {
			const message = change.after as Message | null;
			const known = message && this.#records.get(message.conversation_id);
			if (known) this.#put({ ...known, updated_at: message.created_at });
			return;
		}
		if (change.after) this.#put(change.after as Conversation);
		else this.#records.delete(change.id);
	}

	#put(conversation: Conversation): void {
		this.#records.set(conversation.id, conversation);
	}

	async #read(cursor: string | null): Promise<void> {
		try {
			const query = { limit: PAGE, ...(cursor === null ? {} : { cursor }) };
			const page = await take(this.#api.GET('/api/v1/conversations', { params: { query } }));
			page.items.forEach((conversation) => this.#put(conversation));
			this.#cursor = page.next_cursor;
			this.state = 'ready';
			this.error = null;
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			this.error = error;
			if (this.state !== 'ready') this.state = 'error';
		}
	}
}
