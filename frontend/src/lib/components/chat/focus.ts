/** For `{@attach focusIt}`: what appears because of a press takes the focus; a field's text is selected. */
export function focusIt(element: HTMLElement): void {
	element.focus();
	if (element instanceof HTMLInputElement) element.select();
}
