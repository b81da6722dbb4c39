import { datingOf } from '#lib/core/columns/band.ts';
import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import { MOST_CHUNK_ROWS, type ChunkParts } from '#lib/core/columns/event-chunk.ts';
import type { FileChunk } from '#lib/core/columns/file-chunk.ts';
import { PlaneReader, PlaneWriter } from '#lib/core/columns/planes.ts';

const MODALITY_BITS = 3;
const CLASS_MODALITIES = 2 ** MODALITY_BITS;
/** Kinds are numbers of eight bits. */
const CLASS_BITS = 8 + MODALITY_BITS;

/** Starts as steps from row to row, other times as lengths, kind and modality as one number. */
export function encodeChunk(chunk: FileChunk): Uint8Array<ArrayBuffer> {
	const { band, area, areaCheck, start, end, latestStart, earliestEnd } = chunk;
	const steps = new Uint32Array(start.length);
	const classes = new Uint32Array(start.length);
	for (let row = 0; row < start.length; row++) {
		steps[row] = row === 0 ? 0 : start[row]! - start[row - 1]!;
		classes[row] = chunk.kind[row]! * CLASS_MODALITIES + chunk.modality[row]!;
	}
	const writer = new PlaneWriter()
		.add(Uint32Array.of(band, area === null ? 0 : area + 1, areaCheck, start.length, start[0]!))
		.add(steps)
		.add(lengths(start, end));
	if (datingOf(band) !== 'exact') {
		writer.add(lengths(start, latestStart)).add(lengths(earliestEnd, end));
	}
	writer.add(chunk.where).add(classes).add(chunk.actorSet).add(chunk.weight);
	if (chunk.parts) addParts(writer, start, chunk.parts);
	return writer.bytes();
}

/** @throws ColumnFileError where bytes are missing, left over, or ask for more rows than may be */
export function decodeChunk(bytes: Uint8Array): FileChunk {
	const reader = new PlaneReader(bytes);
	const [band = 0, area = 0, areaCheck = 0, rows = 0, first = 0] = reader.read(5);
	// A list of equal numbers takes no bytes: without a limit a few bytes could ask for all memory.
	if (rows < 1 || rows > MOST_CHUNK_ROWS) {
		throw new ColumnFileError(`A chunk claims ${rows} rows of at most ${MOST_CHUNK_ROWS}`);
	}
	const start = toStarts(first, reader.read(rows));
	const end = toLater(start, reader.read(rows));
	const isExact = datingOf(band) === 'exact';
	const latestStart = isExact ? new Int32Array() : toLater(start, reader.read(rows));
	const earliestEnd = isExact ? new Int32Array() : toEarlier(end, reader.read(rows));
	const where = reader.read(rows);
	const classes = reader.read(rows);
	const actorSet = reader.read(rows);
	const weight = reader.read(rows);
	const parts = datingOf(band) === 'gaps' ? readParts(reader, start) : null;
	reader.finish();
	return {
		band,
		area: area === 0 ? null : area - 1,
		areaCheck,
		start,
		end,
		latestStart,
		earliestEnd,
		where,
		...splitClasses(classes),
		actorSet,
		weight,
		parts
	};
}

function splitClasses(classes: Uint32Array): Pick<FileChunk, 'kind' | 'modality'> {
	const kind = new Uint8Array(classes.length);
	const modality = new Uint8Array(classes.length);
	let bits = 0;
	for (let row = 0; row < classes.length; row++) {
		const own = classes[row]!;
		bits |= own;
		kind[row] = own >>> MODALITY_BITS;
		modality[row] = own & (CLASS_MODALITIES - 1);
	}
	if (bits >>> CLASS_BITS !== 0) throw new ColumnFileError('A row has a kind beyond all numbers');
	return { kind, modality };
}

function addParts(writer: PlaneWriter, start: Int32Array, parts: ChunkParts): void {
	const origins = spread(start, parts.counts);
	writer.add(parts.counts).add(lengths(origins, parts.from)).add(lengths(parts.from, parts.to));
	writer.add(parts.every);
}

function readParts(reader: PlaneReader, start: Int32Array): ChunkParts {
	const counts = reader.read(start.length);
	const sum = counts.reduce((total, count) => total + count, 0);
	if (sum > MOST_CHUNK_ROWS) throw new ColumnFileError(`A chunk claims ${sum} parts of dates`);
	const from = toLater(spread(start, counts), reader.read(sum));
	const to = toLater(from, reader.read(sum));
	return { counts, from, to, every: Uint8Array.from(reader.read(start.length)) };
}

/** Each value as often as its row has parts. */
function spread(values: Int32Array, counts: Uint32Array): Int32Array {
	const spreadOut = new Int32Array(counts.reduce((total, count) => total + count, 0));
	let at = 0;
	counts.forEach((count, row) => {
		spreadOut.fill(values[row]!, at, at + count);
		at += count;
	});
	return spreadOut;
}

function lengths(from: Int32Array, to: Int32Array): Uint32Array {
	const between = new Uint32Array(to.length);
	for (let row = 0; row < to.length; row++) between[row] = to[row]! - from[row]!;
	return between;
}

// What was read is not needed any more: times take the place of the lengths that they are made of.

function toStarts(first: number, steps: Uint32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
	const starts = new Int32Array(steps.buffer);
	let start = (starts[0] = first | 0);
	for (let row = 1; row < starts.length; row++) starts[row] = start = (start + starts[row]!) | 0;
	return starts;
}

function toLater(ticks: Int32Array, by: Uint32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
	const later = new Int32Array(by.buffer);
	for (let row = 0; row < later.length; row++) later[row] = (ticks[row]! + later[row]!) | 0;
	return later;
}

function toEarlier(ticks: Int32Array, by: Uint32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
	const earlier = new Int32Array(by.buffer);
	for (let row = 0; row < earlier.length; row++) earlier[row] = (ticks[row]! - earlier[row]!) | 0;
	return earlier;
}
