// Who and what may act for the person: the sessions, the personal tokens, the password. Made by the settings page.
import { ApiError, take, type Api } from '$lib/api/client';
import type { CreatedToken, NewToken, Session, Token } from '$lib/api/types';

type Listing<T> = { state: 'loading' | 'ready' | 'error'; items: readonly T[]; error: ApiError | null };

const unread = { state: 'loading', items: [], error: null } as const;

export class Access {
	sessions = $state.raw<Listing<Session>>(unread);
	tokens = $state.raw<Listing<Token>>(unread);
	readonly #api: Api;

	constructor(api: Api) {
		this.#api = api;
	}

	async loadSessions(): Promise<void> {
		const query = { limit: 200 };
		this.sessions = await listing(take(this.#api.GET('/api/v1/sessions', { params: { query } })));
	}

	async loadTokens(): Promise<void> {
		const query = { limit: 200 };
		this.tokens = await listing(take(this.#api.GET('/api/v1/tokens', { params: { query } })));
	}

	async endSession(id: string): Promise<void> {
		await take(this.#api.DELETE('/api/v1/sessions/{session_id}', { params: { path: { session_id: id } } }));
		this.sessions = { ...this.sessions, items: this.sessions.items.filter((session) => session.id !== id) };
	}

	/** The answer holds the secret, this once. */
	async addToken(body: NewToken): Promise<CreatedToken> {
		const made = await take(this.#api.POST('/api/v1/tokens', { body }));
		const { token: _secret, ...shown } = made;
		this.tokens = { ...this.tokens, items: [shown, ...this.tokens.items] };
		return made;
	}

	async revokeToken(id: string): Promise<void> {
		await take(this.#api.DELETE('/api/v1/tokens/{token_id}', { params: { path: { token_id: id } } }));
		this.tokens = { ...this.tokens, items: this.tokens.items.filter((token) => token.id !== id) };
	}

	/** Ends all other sessions. */
	async changePassword(current: string, password: string): Promise<void> {
		await take(this.#api.PUT('/api/v1/me/password', { body: { current_password: current, password } }));
		await this.loadSessions();
	}
}

async function listing<T>(answer: Promise<{ items: T[] }>): Promise<Listing<T>> {
	try {
		return { state: 'ready', items: (await answer).items, error: null };
	} catch (error) {
		if (!(error instanceof ApiError)) throw error;
		return { state: 'error', items: [], error };
	}
}
