// Keeps the focus in a list: when the row that has it goes, the one that stands there now gets it; when the editor closes,
// the row that it was opened from. Called while a component is made.
import { tick } from 'svelte';
import { focusedRow, focusRow, rowsIn } from './rows';

type Watched = {
	root: () => HTMLElement | undefined;
	/** The tasks that are shown. */
	ids: () => ReadonlySet<string>;
	/** The task that is open in the editor. */
	edited: () => string | null;
};

/** Returns what is to be called on `focusin`. */
export function keepFocus({ root, ids, edited }: Watched): () => void {
	let last = { id: '', at: 0 };
	let open: string | null = null;

	$effect(() => {
		const shown = ids();
		if (last.id !== '' && !shown.has(last.id)) void tick().then(() => handOn(root(), last));
	});

	$effect(() => {
		const closed = edited() === null ? open : null;
		open = edited();
		if (closed !== null) void tick().then(() => handOn(root(), { ...last, id: closed }));
	});

	return () => {
		const list = root();
		const row = list && focusedRow(list);
		if (list && row) last = { id: row.dataset.task ?? '', at: rowsIn(list).indexOf(row) };
	};
}

/** Only a focus that is nowhere: it may have gone on to a field or a notice. */
function handOn(list: HTMLElement | undefined, { id, at }: { id: string; at: number }): void {
	const held = document.activeElement;
	if (!list || (held && held !== document.body && !held.closest('[inert]'))) return;
	const rows = rowsIn(list);
	focusRow(rows.find((row) => row.dataset.task === id) ?? rows[Math.min(at, rows.length - 1)]);
}
