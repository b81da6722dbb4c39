import { readByteChunks } from './byte-chunks.ts';
import { toFileError } from './intake-error.ts';

export interface TextChunk {
	text: string;
	/** How much of the file has been read by now, 0 to 1. */
	share: number;
}

/**
 * A text file piece by piece: UTF-8, or UTF-16 with a byte order mark, which is left out; packed with
 * gzip or not. All line ends become LF. Throws IntakeError where bytes are no text.
 */
export async function* readTextChunks(path: string, file: string): AsyncGenerator<TextChunk> {
	let decoder: TextDecoder | null = null;
	let at = 0;
	let endsInReturn = false;
	for await (const { bytes, share } of readByteChunks(path, file)) {
		decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
		const raw = decode(decoder, bytes, { file, at });
		at += bytes.length;
		// A line feed that belongs to the return before it has been told already.
		const text = endsInReturn && raw.startsWith('\n') ? raw.slice(1) : raw;
		endsInReturn = raw === '' ? endsInReturn : raw.endsWith('\r');
		yield { text: withLineFeeds(text), share };
	}
	// Complains where the last character is not whole.
	if (decoder) decode(decoder, new Uint8Array(), { file, at });
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
	const isEnd = bytes.length === 0;
	try {
		return decoder.decode(bytes, { stream: !isEnd });
	} catch {
		const where = isEnd ? 'at its end' : `somewhere from byte ${at + 1} to ${at + bytes.length}`;
		throw toFileError(
			'file-encoding',
			`${file} is not UTF-8 text, ${where}.`,
			{ file },
			'Save it again with the encoding UTF-8.'
		);
	}
}
