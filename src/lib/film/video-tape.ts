import {
	BufferTarget,
	CanvasSource,
	getFirstEncodableVideoCodec,
	Mp4OutputFormat,
	Output,
	QUALITY_HIGH,
	WebMOutputFormat,
	type VideoCodec
} from 'mediabunny';
import type { FilmFormat, FilmOrder } from '#lib/film/film-order.ts';
import type { Tape, TapedFile } from '#lib/film/tape.ts';

type VideoFormat = Exclude<FilmFormat, 'gif'>;

/** Best first: what most programs play, then what some do. */
const CODECS: Readonly<Record<VideoFormat, VideoCodec[]>> = {
	mp4: ['avc', 'vp9', 'av1'],
	webm: ['vp9', 'vp8', 'av1']
};

/** How this browser would code such a film; null where it cannot. */
export async function findVideoCodec(
	format: VideoFormat,
	{ width, height }: { width: number; height: number }
): Promise<VideoCodec | null> {
	if (!('VideoEncoder' in globalThis)) return null;
	return getFirstEncodableVideoCodec(CODECS[format], { width, height });
}

/** @throws where the browser has no encoder for the format */
export async function startVideo(
	canvas: HTMLCanvasElement,
	{ format, size, fps }: Pick<FilmOrder, 'size' | 'fps'> & { format: FilmFormat }
): Promise<Tape> {
	if (format === 'gif') throw new Error('A GIF is no video');
	const codec = await findVideoCodec(format, size);
	if (!codec) throw new Error(`This browser cannot encode ${format.toUpperCase()} films`);
	const target = new BufferTarget();
	const output = new Output({
		format:
			format === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(),
		target
	});
	const source = new CanvasSource(canvas, { codec, quality: QUALITY_HIGH });
	output.addVideoTrack(source, { frameRate: fps });
	await output.start();
	return new VideoTape(output, source, target, codec);
}

class VideoTape implements Tape {
	#taken = 0;

	constructor(
		readonly output: Output,
		readonly source: CanvasSource,
		readonly target: BufferTarget,
		readonly codec: VideoCodec
	) {}

	async add(frames: number, fps: number, ontaken: (count: number) => void): Promise<void> {
		for (let count = 1; count <= frames; count++) {
			await this.source.add(this.#taken++ / fps, 1 / fps);
			ontaken(count);
		}
	}

	async finish(): Promise<TapedFile> {
		await this.output.finalize();
		const type = await this.output.getMimeType();
		const { buffer } = this.target;
		if (!buffer) throw new Error('Nothing was encoded');
		return { bytes: new Uint8Array(buffer), type, codec: this.codec };
	}

	async cancel(): Promise<void> {
		if (this.output.state === 'started') await this.output.cancel();
	}
}
