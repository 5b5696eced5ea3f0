export const errors = {
	'error.offline': 'No answer. Check the connection and try again.',
	'error.unknown': 'Something went wrong on our side. Try again.',
	'error.unavailable': 'Duly is catching its breath. Try again in a moment.',
	'error.retryIn': (p: { seconds: number }) =>
		p.seconds < 90
			? `Try again in ${String(Math.max(1, Math.ceil(p.seconds)))} seconds.`
			: `Try again in ${String(Math.ceil(p.seconds / 60))} minutes.`
} as const;
