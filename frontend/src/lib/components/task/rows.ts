// The rows of a page in the order in which they stand, found in the page itself: a list may be in several sections.
const ROWS = '[data-task]';

/** All rows but those that are just leaving. */
export function rowsIn(root: ParentNode): HTMLElement[] {
	return Array.from(root.querySelectorAll<HTMLElement>(ROWS)).filter(
		(row) => row.closest('[inert]') === null
	);
}

/** The row that has the focus, by itself or in one of its buttons. */
export const focusedRow = (root: Element): HTMLElement | null => {
	const row = document.activeElement?.closest<HTMLElement>(ROWS) ?? null;
	return row && root.contains(row) ? row : null;
};

/** A row's focus is on its tick: Space completes, and a screen reader says what. */
export function focusRow(row: HTMLElement | undefined): void {
	row?.querySelector<HTMLElement>('[data-tick]')?.focus();
	row?.scrollIntoView({ block: 'nearest' });
}

/** The row before or after the focused one; without one, the first. */
export function stepRow(root: Element, step: 1 | -1): void {
	const rows = rowsIn(root);
	const at = rows.findIndex((row) => row === focusedRow(root));
	focusRow(at === -1 ? rows[0] : rows[Math.min(Math.max(at + step, 0), rows.length - 1)]);
}

/** Whether a key that is pressed belongs to what is pressed on: a field, a menu, a dialog. */
export function isTaken(event: KeyboardEvent): boolean {
	const target = event.target instanceof Element ? event.target : null;
	const modified = event.ctrlKey || event.metaKey || event.altKey;
	const within =
		'input, textarea, select, [contenteditable], dialog, [role=dialog], [role=menu], [role=listbox]';
	return event.defaultPrevented || event.isComposing || modified || target?.closest(within) != null;
}
