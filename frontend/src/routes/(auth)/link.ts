/** The one-time link in the address's fragment, which neither server nor log sees; it is taken out of the address at once. */
export function takeLink(): string {
	const link = new URLSearchParams(location.hash.slice(1)).get('link') ?? '';
	// Not Kit's replaceState: its router has not begun when a page mounts first.
	if (link !== '') history.replaceState(history.state, '', location.pathname + location.search);
	return link;
}
