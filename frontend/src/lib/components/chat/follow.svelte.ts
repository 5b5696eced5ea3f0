// Keeps a scrolling box at its end while it grows, unless the person has scrolled up from there. A long answer is read from its
// beginning: the box goes no further than to where the last question (`[data-role="user"]`) stands at its top.

/** So far from the end still counts as the end. */
const NEAR_PX = 48;

/** Left above the question. */
const ABOVE_PX = 8;

export class Follower {
	/** Nothing lies below what is seen. */
	atEnd = $state(true);
	#following = true;
	#box: HTMLElement | null = null;

	/** For `{@attach follower.box}` on the box; what grows is its only child. */
	readonly box = (box: HTMLElement): (() => void) => {
		this.#box = box;
		let was = box.scrollTop;
		const onscroll = (): void => {
			this.#look();
			// The box may have grown since it was scrolled: only a way up is the person's own.
			if (this.atEnd) this.#following = true;
			else if (box.scrollTop < was) this.#following = false;
			was = box.scrollTop;
		};
		const grown = new ResizeObserver(() => {
			if (this.#following) this.#follow(box);
			this.#look();
		});
		grown.observe(box);
		if (box.firstElementChild) grown.observe(box.firstElementChild);
		box.addEventListener('scroll', onscroll, { passive: true });
		return () => {
			grown.disconnect();
			box.removeEventListener('scroll', onscroll);
			this.#box = null;
		};
	};

	/** Follows again, because something was said. */
	follow(): void {
		this.#following = true;
		if (this.#box) this.#follow(this.#box);
	}

	toEnd(): void {
		if (this.#box) this.#box.scrollTop = this.#box.scrollHeight;
	}

	/** Lets something grow above what is read, and leaves that where it is. */
	async keepPlace(grow: () => Promise<void>): Promise<void> {
		const box = this.#box;
		if (!box) return grow();
		const fromEnd = box.scrollHeight - box.scrollTop;
		await grow();
		box.scrollTop = box.scrollHeight - fromEnd;
	}

	#look(): void {
		const box = this.#box;
		if (box) this.atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
	}

	#follow(box: HTMLElement): void {
		const end = box.scrollHeight - box.clientHeight;
		const question = Array.from(box.querySelectorAll('[data-role="user"]')).at(-1);
		const above = question ? question.getBoundingClientRect().top - box.getBoundingClientRect().top : 0;
		const top = question ? box.scrollTop + above - ABOVE_PX : end;
		// Who has read on past the question sees the end.
		const goal = box.scrollTop > top + 1 ? end : Math.min(end, top);
		if (goal > box.scrollTop) box.scrollTop = goal;
	}
}
