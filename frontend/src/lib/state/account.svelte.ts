// Who is signed in. The server writes it into the page's shell, so that no page has to ask first.
import { take, type Api } from '$lib/api/client';
import type { Change, User, UserChange } from '$lib/api/types';

export class Account {
	#user: User;
	readonly #api: Api;

	constructor(api: Api, user: User) {
		this.#api = api;
		this.#user = $state.raw(user);
	}

	get user(): User {
		return this.#user;
	}

	get zone(): string {
		return this.user.time_zone;
	}

	get locale(): string {
		return this.user.locale;
	}

	/** What to call the person: the name, or the part of the address before the @. */
	get shownName(): string {
		return this.user.name || (this.user.email.split('@')[0] ?? this.user.email);
	}

	async change(change: UserChange): Promise<User> {
		this.#user = await take(this.#api.PATCH('/api/v1/me', { body: change }));
		return this.#user;
	}

	apply(change: Change): void {
		const after = change.after as User | null;
		if (after && after.version >= this.#user.version) this.#user = after;
	}
}

/** The account that the server wrote into the page; null where nobody is signed in. */
export function accountOfPage(page: Document): User | null {
	const text = page.getElementById('duly-account')?.textContent.trim() ?? '';
	return text === '' ? null : (JSON.parse(text) as User | null);
}
