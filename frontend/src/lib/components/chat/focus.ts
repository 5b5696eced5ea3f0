// Where the focus goes when what was pressed is gone.
import type { Assistant } from '$lib/state/assistant/assistant.svelte';

/** Whether a focused field leaves the screen as it is: on touch it would push up a keyboard that nobody asked for. */
export const hasPointer = (): boolean => matchMedia('(pointer: fine)').matches;

/** Back to the field to talk in. */
export function backToField(assistant: Assistant): void {
	if (hasPointer()) assistant.focus();
}

/** For `{@attach focusIt}`: what appears because of a press takes the focus; a field's text is selected. */
export function focusIt(element: HTMLElement): void {
	element.focus();
	if (element instanceof HTMLInputElement) element.select();
}
