// The pages' lines in the log, in the form of server/log.ts.
export function logError(message: string, fields: Readonly<Record<string, unknown>>): void {
	const line = {
		time: new Date().toISOString(),
		level: 'error',
		message,
		service: 'duly-frontend',
		...fields
	};
	process.stdout.write(`${JSON.stringify(line)}\n`);
}
