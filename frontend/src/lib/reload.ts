const PAUSE_MS = 10_000;

/**
 * Loads the page anew, since its code did not arrive: the network changed, or a release took the old files away. Not while the
 * server is out of reach, when what is shown is worth more than the browser's own error, and never again and again.
 */
export async function reloadOnce(): Promise<void> {
	if (performance.now() < PAUSE_MS && cameByReload()) return;
	try {
		await fetch('/livez', { cache: 'no-store' });
	} catch {
		return;
	}
	location.reload();
}

const cameByReload = (): boolean =>
	performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === 'reload');
