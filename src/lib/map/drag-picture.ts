const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1]
};
const ARROW_STEP_PX = 100;

/**
 * Lets a reader move what an element shows, by dragging and by arrow keys. `onpan` is told how many
 * pixels the view moves right and down. For an attachment; returns the undo.
 */
export function dragPicture(
	element: HTMLElement,
	onpan: (dx: number, dy: number) => void
): () => void {
	element.tabIndex = 0;
	const listening = new AbortController();
	const { signal } = listening;
	element.addEventListener('pointerdown', ({ pointerId }) => element.setPointerCapture(pointerId), {
		signal
	});
	element.addEventListener(
		'pointermove',
		({ pointerId, movementX, movementY }) => {
			if (element.hasPointerCapture(pointerId)) onpan(-movementX, -movementY);
		},
		{ signal }
	);
	element.addEventListener(
		'keydown',
		(event) => {
			const arrow = ARROWS[event.key];
			if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return;
			event.preventDefault();
			onpan(arrow[0] * ARROW_STEP_PX, arrow[1] * ARROW_STEP_PX);
		},
		{ signal }
	);
	return () => listening.abort();
}
