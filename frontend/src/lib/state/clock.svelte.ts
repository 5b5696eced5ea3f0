// The one clock of the app: `clock.now` moves each minute and when the page comes back into view.
import { dayIn } from '$lib/time/days';

export class Clock {
	now = $state.raw(new Date());

	/** Today's date in a zone. */
	today(zone: string): string {
		return dayIn(this.now, zone);
	}

	/** Starts ticking; returns what stops it. */
	start(): () => void {
		const tick = (): void => {
			this.now = new Date();
		};
		const timer = setInterval(tick, 60_000);
		document.addEventListener('visibilitychange', tick);
		return () => {
			clearInterval(timer);
			document.removeEventListener('visibilitychange', tick);
		};
	}
}
