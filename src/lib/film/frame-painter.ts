import { flushSync, mount, unmount } from 'svelte';
import { withoutControls } from '#lib/core/text/hidden-characters.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import type { FrameLand, FrameMaker } from '#lib/draw/frame/frame-maker.ts';
import type { Frame } from '#lib/draw/frame/frame.ts';
import FrameDrawing from '#lib/draw/frame/Frame.svelte';
import { toPlainSvg } from '#lib/draw/plain-svg/to-plain-svg.ts';
import { FontFaces } from '#lib/film/font-faces.ts';

const SIZE = / width="[\d.]+" height="[\d.]+"/;

/** Draws frames, as drawings and on a canvas. */
export class FramePainter {
	readonly canvas: HTMLCanvasElement;
	readonly #maker: FrameMaker;
	readonly #land: FrameLand;
	readonly #theme: 'light' | 'dark';
	readonly #fonts = new FontFaces(document.styleSheets);

	/** @param size of the canvas, in pixels */
	constructor(
		maker: FrameMaker,
		land: FrameLand,
		theme: 'light' | 'dark',
		{ width, height }: { width: number; height: number }
	) {
		this.#maker = maker;
		this.#land = land;
		this.#theme = theme;
		this.canvas = document.createElement('canvas');
		this.canvas.width = width;
		this.canvas.height = height;
	}

	/** A drawing that needs nothing else, with the fonts it is set in. */
	async svg(window: DayRange): Promise<string> {
		const frame = this.#maker.frameAt(window, this.#land);
		const plain = toPlainSvg(toMarkup(frame), this.#theme, withoutControls(frame.label));
		const { width, height } = this.canvas;
		const sized = plain.replace(SIZE, ` width="${width}" height="${height}"`);
		const fonts = await this.#fonts.rulesFor(sized);
		return sized.replace('<style>', () => `<style>${fonts}`);
	}

	async paint(window: DayRange): Promise<void> {
		const { width, height } = this.canvas;
		const blob = new Blob([await this.svg(window)], { type: 'image/svg+xml' });
		const url = URL.createObjectURL(blob);
		try {
			const image = new Image(width, height);
			image.src = url;
			await image.decode();
			this.canvas
				.getContext('2d', { willReadFrequently: true })!
				.drawImage(image, 0, 0, width, height);
		} finally {
			URL.revokeObjectURL(url);
		}
	}

	/** What has been painted last. */
	async toPng(): Promise<Uint8Array<ArrayBuffer>> {
		const blob = await new Promise<Blob | null>((done) => this.canvas.toBlob(done, 'image/png'));
		if (!blob) throw new Error('The browser makes no picture of this size');
		return new Uint8Array(await blob.arrayBuffer());
	}
}

function toMarkup(frame: Frame): string {
	const target = document.createElement('div');
	const drawing = mount(FrameDrawing, { target, props: { frame } });
	flushSync();
	const svg = target.querySelector('svg');
	const markup = svg ? new XMLSerializer().serializeToString(svg) : '';
	void unmount(drawing);
	return withoutControls(markup);
}
