// JSON lines on stdout, in the same form as those of the Python services. A line holds no query, no address and no message text.
import type { LogLevel } from './settings.ts';

export type Fields = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export type Log = Record<LogLevel, (message: string, fields?: Fields) => void>;

const RANK: Readonly<Record<LogLevel, number>> = { debug: 10, info: 20, warning: 30, error: 40 };

/** `write` takes one line with its end. */
export function makeLog(least: LogLevel, write: (line: string) => void): Log {
	const at =
		(level: LogLevel) =>
		(message: string, fields: Fields = {}): void => {
			if (RANK[level] < RANK[least]) return;
			const line = { time: new Date().toISOString(), level, message, service: 'duly-frontend', ...fields };
			write(`${JSON.stringify(line)}\n`);
		};
	return { debug: at('debug'), info: at('info'), warning: at('warning'), error: at('error') };
}

/** An error and its causes as lines: type, words and frames. */
export function told(error: unknown): readonly string[] {
	const lines: string[] = [];
	for (let current = error; current instanceof Error && lines.length < 60; current = current.cause) {
		lines.push(
			...(current.stack ?? `${current.name}: ${current.message}`).split('\n').map((line) => line.trim())
		);
	}
	return lines.length > 0 ? lines : [String(error)];
}
