// What this browser remembers by itself (theme, widths, what is folded). Without storage it is forgotten, nothing more.
export function stored<T>(name: string, check: (value: unknown) => value is T, otherwise: T): T {
	try {
		const text = localStorage.getItem(`duly:${name}`);
		const value: unknown = text === null ? null : JSON.parse(text);
		return check(value) ? value : otherwise;
	} catch {
		return otherwise;
	}
}

export function store(name: string, value: unknown): void {
	try {
		localStorage.setItem(`duly:${name}`, JSON.stringify(value));
	} catch {
		// A full or forbidden storage costs the memory of a width.
	}
}
