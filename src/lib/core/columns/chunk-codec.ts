import { datingOf } from '#lib/core/columns/band.ts';
import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import { MOST_CHUNK_ROWS, type ChunkParts } from '#lib/core/columns/event-chunk.ts';
import type { FileChunk } from '#lib/core/columns/file-chunk.ts';
import { PlaneReader, PlaneWriter } from '#lib/core/columns/planes.ts';

const CLASS_MODALITIES = 8;

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
	const start = new Int32Array(reader.read(rows));
	start[0] = first;
	for (let row = 1; row < rows; row++) start[row]! += start[row - 1]!;
	const end = move(start, reader.read(rows), 1);
	const isExact = datingOf(band) === 'exact';
	const latestStart = isExact ? new Int32Array() : move(start, reader.read(rows), 1);
	const earliestEnd = isExact ? new Int32Array() : move(end, reader.read(rows), -1);
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
	for (let row = 0; row < classes.length; row++) {
		kind[row] = classes[row]! / CLASS_MODALITIES;
		modality[row] = classes[row]! % CLASS_MODALITIES;
	}
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
	const from = move(spread(start, counts), reader.read(sum), 1);
	const to = move(from, reader.read(sum), 1);
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

function move(ticks: Int32Array, by: Uint32Array, sign: 1 | -1): Int32Array<ArrayBuffer> {
	const moved = new Int32Array(ticks.length);
	for (let row = 0; row < ticks.length; row++) moved[row] = ticks[row]! + sign * by[row]!;
	return moved;
}
