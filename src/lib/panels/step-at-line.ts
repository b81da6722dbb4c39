/** Where in a panel somebody reads, as a share of its height from the top. */
const READING_LINE = 0.35;

/** As far as it matters where a thing stands on the screen. */
interface Placed {
	getBoundingClientRect(): Pick<DOMRect, 'top' | 'height'>;
}

/** Number of the last step that begins above the line somebody reads at; null: none does yet. */
export function stepAtLine(
	scroller: Placed,
	steps: Iterable<Placed & Pick<HTMLElement, 'dataset'>>
): number | null {
	const { top, height } = scroller.getBoundingClientRect();
	const line = top + height * READING_LINE;
	const above = [...steps].filter((step) => step.getBoundingClientRect().top <= line);
	const number = Number(above.at(-1)?.dataset.step ?? NaN);
	return Number.isNaN(number) ? null : number;
}
