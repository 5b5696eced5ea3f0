// How the frame is laid out in this browser: what is folded and how wide, remembered; what lies open over the page, not.
import { store, stored } from './stored';

type Width = { least: number; usual: number; most: number };

export const RAIL: Width = { least: 200, usual: 240, most: 340 };
export const CHAT: Width = { least: 320, usual: 380, most: 600 };

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const within = ({ least, most }: Width, width: number): number =>
	Math.round(Math.min(most, Math.max(least, width)));

export class Layout {
	#railFolded = $state(stored('rail-folded', isBoolean, false));
	#chatFolded = $state(stored('chat-folded', isBoolean, false));
	#railWidth = $state(within(RAIL, stored('rail-width', isNumber, RAIL.usual)));
	#chatWidth = $state(within(CHAT, stored('chat-width', isNumber, CHAT.usual)));
	/** What lies over the page: the assistant where it has no room beside it, the rest of the navigation on a phone. */
	over = $state<'chat' | 'more' | 'shortcuts' | 'project' | null>(null);

	get railFolded(): boolean {
		return this.#railFolded;
	}

	set railFolded(folded: boolean) {
		this.#railFolded = folded;
		store('rail-folded', folded);
	}

	get chatFolded(): boolean {
		return this.#chatFolded;
	}

	set chatFolded(folded: boolean) {
		this.#chatFolded = folded;
		store('chat-folded', folded);
	}

	get railWidth(): number {
		return this.#railWidth;
	}

	set railWidth(width: number) {
		this.#railWidth = within(RAIL, width);
		store('rail-width', this.#railWidth);
	}

	get chatWidth(): number {
		return this.#chatWidth;
	}

	set chatWidth(width: number) {
		this.#chatWidth = within(CHAT, width);
		store('chat-width', this.#chatWidth);
	}
}
