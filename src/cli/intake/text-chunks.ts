import { open } from 'node:fs/promises';
import { toFileError } from './intake-error.ts';

const CHUNK_BYTES = 2 ** 20;

export interface TextChunk {
	text: string;
	/** How much of the file has been read by now, 0 to 1. */
	share: number;
}

/**
 * A text file piece by piece: UTF-8, or UTF-16 with a byte order mark, which is left out. All line
 * ends become LF. Throws IntakeError where bytes are no text.
 */
export async function* readTextChunks(path: string, file: string): AsyncGenerator<TextChunk> {
	const handle = await open(path);
	try {
		const { size } = await handle.stat();
		const bytes = new Uint8Array(CHUNK_BYTES);
		let decoder: TextDecoder | null = null;
		let at = 0;
		let endsInReturn = false;
		for (;;) {
			const { bytesRead } = await handle.read(bytes, 0, CHUNK_BYTES, at);
			decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
			const raw = decode(decoder, bytes.subarray(0, bytesRead), { file, at });
			at += bytesRead;
			// A line feed that belongs to the return before it has been told already.
			const text = endsInReturn && raw.startsWith('\n') ? raw.slice(1) : raw;
			endsInReturn = raw === '' ? endsInReturn : raw.endsWith('\r');
			if (bytesRead === 0) {
				if (text !== '') yield { text, share: 1 };
				return;
			}
			yield { text: withLineFeeds(text), share: size === 0 ? 1 : at / size };
		}
	} finally {
		await handle.close();
	}
}

/** The whole text again after its first piece has been looked at. */
export async function* withFirst(
	first: IteratorResult<TextChunk, void>,
	rest: AsyncGenerator<TextChunk>
): AsyncGenerator<TextChunk> {
	if (!first.done) yield first.value;
	yield* rest;
}

function withLineFeeds(text: string): string {
	return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function encodingOf(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return 'utf-8';
}

function decode(
	decoder: TextDecoder,
	bytes: Uint8Array,
	{ file, at }: { file: string; at: number }
): string {
	try {
		return decoder.decode(bytes, { stream: bytes.length > 0 });
	} catch {
		throw toFileError(
			'file-encoding',
			`${file} is not UTF-8 text, somewhere from byte ${at + 1} to ${at + bytes.length}.`,
			{ file },
			'Save it again with the encoding UTF-8.'
		);
	}
}
