import { open, type FileHandle } from 'node:fs/promises';
import {
	CompressionType,
	setCompressionCodec,
	tableFromIPC,
	Type,
	type Table
} from '@uwdata/flechette';
import { decompressZstd } from 'hyparquet-compressors';
import { readArrowHead, type ArrowHead } from './arrow-message.ts';
import { toCutOff, toFileError, type IntakeError } from './intake-error.ts';
import { unpackLz4Frame } from './lz4-frame.ts';
import { toColumn, type Cell, type RowBatch, type RowSource } from './row-source.ts';

const MAGIC = new TextEncoder().encode('ARROW1');
/** The magic and two bytes that fill up: then messages follow, as in a stream. */
const FILE_HEAD_BYTES = 8;
const CONTINUES = 0xffffffff;
const MOST_HEAD_BYTES = 2 ** 26;

interface Message extends ArrowHead {
	bytes: Uint8Array;
	/** Where the next message begins. */
	next: number;
}

const neverPacked = () => {
	throw new Error('Arrow files are only read');
};
setCompressionCodec(CompressionType.ZSTD, {
	encode: neverPacked,
	decode: (bytes, length) => decompressZstd(bytes, new Uint8Array(length))
});
setCompressionCodec(CompressionType.LZ4_FRAME, { encode: neverPacked, decode: unpackLz4Frame });

/**
 * Opens an Arrow file: of the file format (Feather 2) or a stream. Throws IntakeError where it is
 * none, or not whole.
 */
export async function openArrow(path: string, file: string): Promise<RowSource> {
	const handle = await open(path);
	try {
		const { size } = await handle.stat();
		const head = new Uint8Array(FILE_HEAD_BYTES);
		await handle.read(head, 0, FILE_HEAD_BYTES, 0);
		const isFile = isMagic(head);
		const tail = new Uint8Array(MAGIC.length);
		await handle.read(tail, 0, MAGIC.length, Math.max(0, size - MAGIC.length));
		if (isFile && !isMagic(tail)) throw toCutOff(file, null, 'its last bytes are missing');
		const schema = await readMessage(handle, isFile ? FILE_HEAD_BYTES : 0, size, file);
		if (schema?.kind !== 'schema') throw toDamage(file, 'it does not begin with a schema');
		const { fields } = decode(file, [schema.bytes]).schema;
		return {
			file,
			columns: fields.map(({ name, type }) =>
				toColumn(name, {
					isDay: type.typeId === Type.Date,
					isUtc: type.typeId === Type.Timestamp && Boolean(type.timezone)
				})
			),
			batches: (needed) => readBatches(handle, schema, size, { file, needed: new Set(needed) }),
			close: () => handle.close()
		};
	} catch (error) {
		await handle.close();
		throw error;
	}
}

function isMagic(bytes: Uint8Array): boolean {
	return MAGIC.every((byte, at) => bytes[at] === byte);
}

async function* readBatches(
	handle: FileHandle,
	schema: Message,
	size: number,
	{ file, needed }: { file: string; needed: ReadonlySet<number> }
): AsyncGenerator<RowBatch> {
	let dictionaries: Message[] = [];
	let rows = 0;
	let at = schema.next;
	for (;;) {
		const message = await readMessage(handle, at, size, file);
		if (message === null) return;
		at = message.next;
		if (message.kind === 'dictionary') {
			const { id, isDelta } = message.dictionary ?? { id: 0n, isDelta: false };
			// One that replaces another makes that one and what was added to it forgotten.
			if (!isDelta) dictionaries = dictionaries.filter((of) => of.dictionary?.id !== id);
			dictionaries.push(message);
		} else if (message.kind === 'batch') {
			const parts = [schema, ...dictionaries, message].map(({ bytes }) => bytes);
			const table = decode(file, parts);
			const cells = table.children.map((column, of) =>
				needed.has(of) ? tellDamage(file, () => column.toArray()) : []
			);
			yield toBatch(table.numRows, cells, rows, at / size);
			rows += table.numRows;
		}
	}
}

/** The message at a position, null where the last one has been read. */
async function readMessage(
	handle: FileHandle,
	at: number,
	size: number,
	file: string
): Promise<Message | null> {
	const prefix = new DataView(new ArrayBuffer(8));
	const { bytesRead } = await handle.read(prefix, 0, 8, at);
	// A stream may end without a mark.
	if (bytesRead === 0) return null;
	if (bytesRead < 4) throw toCutOff(file, null, 'a message is not whole');
	const isNew = prefix.getUint32(0, true) === CONTINUES;
	const headBytes = prefix.getUint32(isNew ? 4 : 0, true);
	if (headBytes === 0) return null;
	const headAt = at + (isNew ? 8 : 4);
	if (headBytes > MOST_HEAD_BYTES) throw toDamage(file, `byte ${at + 1} begins no message`);
	if (headAt + headBytes > size) throw toCutOff(file, null, 'the head of a message is not whole');
	const head = new Uint8Array(headBytes);
	await handle.read(head, 0, headBytes, headAt);
	const read = tellDamage(file, () => readArrowHead(head));
	const next = headAt + headBytes + read.bodyBytes;
	if (!(next <= size && read.bodyBytes >= 0)) {
		throw toCutOff(file, null, `a message is to end at byte ${next}, the file ends at ${size}`);
	}
	const bytes = new Uint8Array(next - at);
	await handle.read(bytes, 0, bytes.length, at);
	return { ...read, bytes, next };
}

function toBatch(
	rows: number,
	cells: readonly ArrayLike<unknown>[],
	before: number,
	share: number
): RowBatch {
	return {
		rows,
		cell: (row, column) => cells[column]?.[row] as Cell,
		lineOf: (row) => before + row + 1,
		columnOf: () => null,
		faults: [],
		share
	};
}

function decode(file: string, parts: Uint8Array[]): Table {
	return tellDamage(file, () => tableFromIPC(parts, { useDate: true, useBigInt: true }));
}

function tellDamage<T>(file: string, read: () => T): T {
	try {
		return read();
	} catch (error) {
		throw toDamage(file, error instanceof Error ? error.message : String(error));
	}
}

function toDamage(file: string, reason: string): IntakeError {
	return toFileError(
		'file-damaged',
		`${file} cannot be read as Arrow: ${reason}.`,
		{ file },
		'The file may have been cut off or damaged; fetch or export it again.'
	);
}
