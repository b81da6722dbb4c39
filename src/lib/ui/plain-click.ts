/**
 * Whether a click on a link asks for nothing but the link; with a modifier the browser does as it
 * always does.
 */
export function isPlainClick(event: MouseEvent): boolean {
	const isModified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
	return event.button === 0 && !isModified;
}
