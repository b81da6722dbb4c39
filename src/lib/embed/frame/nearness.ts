/** Works where the page around the frame is of the same host; elsewhere only the screen counts. */
const NEAR = '200px';
const SIGNS_OF_A_HAND = ['pointerdown', 'pointermove', 'touchstart', 'keydown', 'focusin'] as const;

interface Connection {
	saveData?: boolean;
}

/**
 * Calls back once, when the frame comes near the screen or somebody's hand comes to it; for a
 * reader who saves data only the hand counts.
 */
export function whenNear(element: Element, onnear: () => void): void {
	const stop = () => {
		observer.disconnect();
		for (const sign of SIGNS_OF_A_HAND) removeEventListener(sign, begin);
	};
	const begin = () => {
		stop();
		onnear();
	};
	const observer = new IntersectionObserver(
		(entries) => {
			if (entries.some(({ isIntersecting }) => isIntersecting)) begin();
		},
		{ rootMargin: NEAR }
	);
	for (const sign of SIGNS_OF_A_HAND) addEventListener(sign, begin, { passive: true });
	const { connection }: Navigator & { connection?: Connection } = navigator;
	if (!connection?.saveData) observer.observe(element);
}
