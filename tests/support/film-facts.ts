import { ALL_FORMATS, BufferSource, Input } from 'mediabunny';

/** What a file says of itself. */
export interface FilmFacts {
	width: number;
	height: number;
	frames: number;
	seconds: number;
	codec: string | null;
}

/** Reads the frames of a video as any player finds them. */
export async function readVideo(bytes: Buffer): Promise<FilmFacts> {
	const source = new BufferSource(new Uint8Array(bytes));
	const input = new Input({ source, formats: ALL_FORMATS });
	const track = await input.getPrimaryVideoTrack();
	if (!track) throw new Error('The file has no picture');
	const { packetCount } = await track.computePacketStats();
	return {
		width: await track.getDisplayWidth(),
		height: await track.getDisplayHeight(),
		frames: packetCount,
		seconds: await input.computeDuration(),
		codec: await track.getCodec()
	};
}

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const GRAPHIC_CONTROL = 0xf9;

/** Reads the blocks of a GIF (GIF89a specification, sections 17 to 27). */
export function readGif(bytes: Buffer): FilmFacts {
	if (bytes.toString('latin1', 0, 6) !== 'GIF89a') throw new Error('This is no GIF');
	let [frames, hundredths] = [0, 0];
	let at = 13 + toTableLength(bytes[10]!);
	for (;;) {
		const block = bytes[at++];
		if (block === EXTENSION) {
			if (bytes[at++] === GRAPHIC_CONTROL) hundredths += bytes.readUInt16LE(at + 2);
		} else if (block === IMAGE) {
			frames++;
			at += 9 + toTableLength(bytes[at + 8]!) + 1;
		} else break;
		while (bytes[at] !== 0) at += bytes[at]! + 1;
		at++;
	}
	return {
		width: bytes.readUInt16LE(6),
		height: bytes.readUInt16LE(8),
		frames,
		seconds: hundredths / 100,
		codec: null
	};
}

/** Bytes of a table of colours, by the packed field that announces it. */
function toTableLength(packed: number): number {
	return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0;
}
