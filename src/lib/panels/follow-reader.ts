/** Where a reader has got to in a panel. */
export interface Arrival {
	/** Whether something has been opened, or closed again. */
	isOpen: boolean;
	/** The record that was open before, see `data-record`. */
	ref: string | null;
	/** Where its list stood, in pixels. */
	listScrollPx: number;
}

/** The focus follows the reader into what he opened here, and back to the row he came from. */
export function followReader(scroller: HTMLElement, { isOpen, ref, listScrollPx }: Arrival): void {
	const isHere =
		document.activeElement === document.body || scroller.contains(document.activeElement);
	scroller.scrollTop = isOpen ? 0 : listScrollPx;
	const row =
		isOpen || ref === null
			? null
			: scroller.querySelector<HTMLElement>(`[data-record="${CSS.escape(ref)}"] a`);
	row?.scrollIntoView({ block: 'nearest' });
	if (isHere) (row ?? scroller.querySelector<HTMLElement>('h1'))?.focus({ preventScroll: true });
}
