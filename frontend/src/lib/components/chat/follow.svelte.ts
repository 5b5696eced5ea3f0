// Keeps a scrolling box at its end while it grows, unless the person has scrolled away from there.

/** So far from the end still counts as the end. */
const NEAR_PX = 48;

export class Follower {
	atEnd = $state(true);
	#box: HTMLElement | null = null;

	/** For `{@attach follower.box}` on the box; what grows is its only child. */
	readonly box = (box: HTMLElement): (() => void) => {
		this.#box = box;
		let was = box.scrollTop;
		const onscroll = (): void => {
			const isNear = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
			// The box may have grown since it was scrolled: only a way up is the person's own.
			if (isNear) this.atEnd = true;
			else if (box.scrollTop < was) this.atEnd = false;
			was = box.scrollTop;
		};
		const grown = new ResizeObserver(() => {
			if (this.atEnd) this.toEnd();
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

	toEnd(): void {
		this.atEnd = true;
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
}
