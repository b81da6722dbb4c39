/** A picture that takes longer does not keep the live map waiting. */
const LONGEST_MS = 2000;

/** Resolves when the picture of a frame has been painted, or when it does not come. */
export async function untilPicture(main: Element): Promise<void> {
	const pictures = [...main.querySelectorAll<HTMLImageElement>('.frame-poster img')];
	if (pictures.every(({ complete, naturalWidth }) => !complete || naturalWidth === 0)) {
		await new Promise((done) => {
			for (const end of ['load', 'error']) main.addEventListener(end, done, true);
			setTimeout(done, LONGEST_MS);
		});
	}
	await new Promise(requestAnimationFrame);
	await new Promise((done) => setTimeout(done));
}
