// The keys that work on every signed-in page. `g` waits a moment for where to go.
import { isTaken } from '$lib/components/task/rows';

export type Keys = {
	/** After `g`: by letter. */
	go: Readonly<Partial<Record<string, () => void>>>;
	/** By `KeyboardEvent.key`. */
	press: Readonly<Partial<Record<string, () => void>>>;
};

const WAIT_MS = 1200;

/** A handler for the window, in the capturing phase: what follows a `g` is not for the task that has the focus. */
export function makeKeys({ go, press }: Keys): (event: KeyboardEvent) => void {
	let goneAt = -Infinity;
	return (event) => {
		if (isTaken(event) || event.repeat) return;
		const waiting = event.timeStamp - goneAt < WAIT_MS;
		goneAt = -Infinity;
		const act = waiting ? go[event.key.toLowerCase()] : press[event.key];
		if (act) {
			event.preventDefault();
			event.stopImmediatePropagation();
			act();
		} else if (event.key === 'g') goneAt = event.timeStamp;
	};
}
