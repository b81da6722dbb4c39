/** Puts an element at the end of another; the returned function puts it back to its own parent. */
export function lendElement(element: HTMLElement, to: HTMLElement): () => void {
	const home = element.parentElement;
	to.append(element);
	return () => home?.append(element);
}
