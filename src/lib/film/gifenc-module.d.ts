/** The part of the `gifenc` package in use; by its own name it comes in the older form of modules. */
declare module 'gifenc/dist/gifenc.esm.js' {
	/** Red, green and blue, 0 to 255. */
	export type Palette = [number, number, number][];

	interface FrameOptions {
		palette: Palette;
		/** Milliseconds, in tens. */
		delay: number;
		/** 0: for ever. Of the first frame. */
		repeat?: number;
		transparent?: boolean;
		transparentIndex?: number;
		/** 1: the next frame is drawn upon this one. */
		dispose?: number;
	}

	interface Encoder {
		writeFrame(pixels: Uint8Array, width: number, height: number, options: FrameOptions): void;
		finish(): void;
		bytes(): Uint8Array<ArrayBuffer>;
		reset(): void;
	}

	export function GIFEncoder(): Encoder;
	export function quantize(
		rgba: Uint8ClampedArray,
		mostColors: number,
		options: { format: 'rgb565' }
	): Palette;
	export function applyPalette(
		rgba: Uint8ClampedArray,
		palette: Palette,
		format: 'rgb565'
	): Uint8Array;
}
