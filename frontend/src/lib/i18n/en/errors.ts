export const errors = {
	'error.offline': 'No answer. Check the connection and try again.',
	'error.unknown': 'Something went wrong on our side. Try again.',
	'error.unavailable': 'Duly cannot reach your list at the moment. Nothing is lost; try again in a minute.',
	'error.notFound': 'There is nothing at this address.',
	'error.tooMany': 'Too many attempts.',
	'error.retryIn': (p: { seconds: number }) =>
		p.seconds < 90
			? `Try again in ${String(Math.max(1, Math.ceil(p.seconds)))} seconds.`
			: `Try again in ${String(Math.ceil(p.seconds / 60))} minutes.`,
	'error.requestId': (p: { id: string }) => `Request ${p.id}`,
	'error.home': 'Go to your inbox',
	'error.again': 'Try again'
} as const;
