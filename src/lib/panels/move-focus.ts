/** Moves the focus among the elements of a container that match, without going round. */
export function moveFocus(container: HTMLElement, selector: string, step: 1 | -1): void {
	const stops = [...container.querySelectorAll<HTMLElement>(selector)];
	const at = stops.findIndex((stop) => stop === document.activeElement);
	const next = at < 0 ? (step === 1 ? stops[0] : stops.at(-1)) : stops[at + step];
	next?.focus();
}
