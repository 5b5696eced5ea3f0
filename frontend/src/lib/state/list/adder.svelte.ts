// Where a new task is typed: in the field of the page, or, on a phone and on pages without a list, in a sheet over the page.
//   app.adder.open()                for the keys: the page's field if it has one
//   app.adder.open({ sheet: true })  for the + of a phone's bar
import type { Task } from '$lib/api/types';
import type { Defaults } from '$lib/text/chips';

type Field = {
	focus: () => void;
	defaults: () => Defaults;
	/** Brings a task into view; false when it is not on the page. */
	reveal: (task: Task) => boolean;
};

export class Adder {
	isOpen = $state(false);
	#field = $state.raw<Field | null>(null);

	/** What a task gets from the page that the sheet lies over. */
	get defaults(): Defaults {
		return this.#field?.defaults() ?? {};
	}

	reveal(task: Task): boolean {
		return this.#field?.reveal(task) ?? false;
	}

	/** Called by a page that has a field of its own; returns what takes it back. */
	offer(field: Field): () => void {
		this.#field = field;
		return () => {
			if (this.#field === field) this.#field = null;
		};
	}

	open({ sheet = false } = {}): void {
		if (sheet || this.#field === null) this.isOpen = true;
		else this.#field.focus();
	}

	close(): void {
		this.isOpen = false;
	}
}
