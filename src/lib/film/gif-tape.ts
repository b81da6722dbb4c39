import { applyPalette, GIFEncoder, quantize } from 'gifenc/dist/gifenc.esm.js';
import type { Tape, TapedFile } from '#lib/film/tape.ts';

/** One place in the palette says that a pixel stays as it was. */
const MOST_COLORS = 255;
/** Formats of palettes: how finely colours are told apart. */
const PRECISION = 'rgb565';
/** The unit of delays in the format. */
const DELAY_MS = 10;

/**
 * A GIF: each frame has the colours it needs, and only what differs from the one before is written.
 * A picture that stands for several frames is written once and shown for longer.
 */
export class GifTape implements Tape {
	readonly #canvas: HTMLCanvasElement;
	readonly #gif = GIFEncoder();
	#before: Uint32Array | null = null;
	/** Delays are whole hundredths of a second: what is rounded off is made good later. */
	#dueMs = 0;
	#saidMs = 0;

	constructor(canvas: HTMLCanvasElement) {
		this.#canvas = canvas;
	}

	async add(frames: number, fps: number, ontaken: (count: number) => void): Promise<void> {
		const { width, height } = this.#canvas;
		const { data } = this.#canvas
			.getContext('2d', { willReadFrequently: true })!
			.getImageData(0, 0, width, height);
		const palette = quantize(data, MOST_COLORS, { format: PRECISION });
		const pixels = applyPalette(data, palette, PRECISION);
		const now = new Uint32Array(data.buffer);
		const isFirst = this.#before === null;
		const stays = palette.length;
		if (this.#before) keepSame(pixels, now, this.#before, stays);
		this.#before = now;
		this.#dueMs += (frames * 1000) / fps;
		const delay = Math.max(
			DELAY_MS,
			Math.round((this.#dueMs - this.#saidMs) / DELAY_MS) * DELAY_MS
		);
		this.#saidMs += delay;
		this.#gif.writeFrame(pixels, width, height, {
			palette: [...palette, [0, 0, 0]],
			delay,
			...(isFirst ? { repeat: 0 } : { transparent: true, transparentIndex: stays, dispose: 1 })
		});
		ontaken(frames);
	}

	async finish(): Promise<TapedFile> {
		this.#gif.finish();
		return { bytes: this.#gif.bytes(), type: 'image/gif', codec: null };
	}

	async cancel(): Promise<void> {
		this.#gif.reset();
	}
}

/** Marks the pixels whose colour is that of the frame before. */
function keepSame(pixels: Uint8Array, now: Uint32Array, before: Uint32Array, stays: number): void {
	for (let at = 0; at < pixels.length; at++) if (now[at] === before[at]) pixels[at] = stays;
}
