// Light, dark, or as the system says. The page's head reads the same place before anything is drawn.
export type ThemeName = 'system' | 'light' | 'dark';

/** As text, not JSON: the script in app.html reads it bare. */
const KEY = 'duly:theme';

export class Theme {
	#name = $state<ThemeName>(read());

	get name(): ThemeName {
		return this.#name;
	}

	/** Tints the browser's bars; the page itself has the theme already. */
	start(): void {
		tintBars(this.#name);
	}

	set(name: ThemeName): void {
		this.#name = name;
		if (name === 'system') delete document.documentElement.dataset.theme;
		else document.documentElement.dataset.theme = name;
		tintBars(name);
		try {
			if (name === 'system') localStorage.removeItem(KEY);
			else localStorage.setItem(KEY, name);
		} catch {
			// Without storage it holds for this page.
		}
	}
}

/** The browser's own bars take the colour of the theme that holds, not of the system's. */
function tintBars(name: ThemeName): void {
	for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
		meta.dataset.scheme ??= meta.media.includes('dark') ? 'dark' : 'light';
		const scheme = meta.dataset.scheme;
		if (name === 'system') meta.media = `(prefers-color-scheme: ${scheme})`;
		else meta.media = scheme === name ? 'all' : 'not all';
	}
}

function read(): ThemeName {
	try {
		const name = localStorage.getItem(KEY);
		return name === 'light' || name === 'dark' ? name : 'system';
	} catch {
		return 'system';
	}
}
