// The lines of a text that will be tasks.

/** The lines that hold something, without their indents. */
export function linesOf(text: string): string[] {
	return text
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

/** The text up to so many lines that hold something, and what is left of it. */
export function splitAfter(text: string, most: number): [string, string] {
	const lines = text.split(/\r?\n/);
	let count = 0;
	const end = lines.findIndex((line) => line.trim() !== '' && ++count > most);
	return end === -1 ? [text, ''] : [lines.slice(0, end).join('\n'), lines.slice(end).join('\n')];
}
