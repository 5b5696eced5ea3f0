// Short notes at the foot of the page: what was done, with a way back. They wait while a pointer or the focus is on them.
export const TOAST_MS = 8000;

export type Toast = {
	id: number;
	text: string;
	tone: 'note' | 'error';
	/** What the one button says and does. */
	action: { label: string; run: () => void | Promise<void> } | null;
};

export type NewToast = {
	text: string;
	tone?: Toast['tone'];
	action?: Toast['action'];
};

export class Toasts {
	shown = $state.raw<readonly Toast[]>([]);
	#last = 0;
	#paused = false;
	readonly #left = new Map<number, { timer?: ReturnType<typeof setTimeout>; since: number; ms: number }>();

	/** At most three at a time: the oldest makes room. */
	show({ text, tone = 'note', action = null }: NewToast): number {
		const id = ++this.#last;
		for (const old of this.shown.slice(0, Math.max(0, this.shown.length - 2))) this.#forget(old.id);
		this.shown = [...this.shown.slice(-2), { id, text, tone, action }];
		this.#left.set(id, { since: Date.now(), ms: TOAST_MS });
		if (!this.#paused) this.#start(id);
		return id;
	}

	error(text: string): number {
		return this.show({ text, tone: 'error' });
	}

	dismiss(id: number): void {
		this.#forget(id);
		this.shown = this.shown.filter((toast) => toast.id !== id);
	}

	/** Does what the newest notice offers; for the keyboard. */
	actOnLast(): void {
		const toast = this.shown.findLast((shown) => shown.action !== null);
		if (!toast) return;
		this.dismiss(toast.id);
		void toast.action?.run();
	}

	pause(): void {
		this.#paused = true;
		for (const left of this.#left.values()) {
			clearTimeout(left.timer);
			left.ms = Math.max(1000, left.ms - (Date.now() - left.since));
		}
	}

	resume(): void {
		this.#paused = false;
		for (const id of this.#left.keys()) this.#start(id);
	}

	#start(id: number): void {
		const left = this.#left.get(id);
		if (!left) return;
		clearTimeout(left.timer);
		left.since = Date.now();
		left.timer = setTimeout(() => this.dismiss(id), left.ms);
	}

	#forget(id: number): void {
		clearTimeout(this.#left.get(id)?.timer);
		this.#left.delete(id);
	}
}
