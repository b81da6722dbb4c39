import * as v from 'valibot';
import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import { crc32 } from '#lib/core/columns/crc32.ts';
import { TICK_UNITS } from '#lib/core/columns/ticks.ts';

const FORMAT = 'dateline-columns';
const VERSION = 2;

const whole = v.pipe(v.number(), v.safeInteger());
const size = v.pipe(whole, v.minValue(0));

/** A stretch of the data file, packed as raw DEFLATE (RFC 1951). */
const blockEntries = {
	/** Bytes in the file, bytes when unpacked, checksum of these. */
	packed: size,
	bytes: size,
	crc32: size
};

const chunkEntries = v.object({
	...blockEntries,
	/** Chunks of the same one are rows that lie between each other. */
	stretch: size,
	band: size,
	/** Where their places lie; null for rows that may be anywhere. */
	area: v.nullable(size),
	rows: v.pipe(size, v.minValue(1)),
	/** Earliest start of its first and of its last row, latest end of any, in ticks. */
	from: whole,
	to: whole,
	latestEnd: whole,
	/** The most ticks that an end lies after its start. */
	longest: size
});

const manifestShape = v.object({
	format: v.literal(FORMAT),
	version: v.literal(VERSION),
	scale: v.object({ unit: v.picklist(TICK_UNITS), epoch: whole }),
	count: size,
	places: size,
	kinds: v.pipe(size, v.maxValue(255)),
	actors: size,
	weightStep: v.pipe(v.number(), v.finite(), v.gtValue(0)),
	tables: v.object(blockEntries),
	/** See `Box`; coarse ones and the finer ones that they are split into. */
	areas: v.array(v.tuple([whole, whole, whole, whole])),
	/** By stretch, and stretches in the order of rows: by band, then by start. */
	chunks: v.array(chunkEntries)
});

/** What lies where in a data file, so that a reader loads only what a window or a view needs. */
export type Manifest = v.InferOutput<typeof manifestShape>;
export type Block = Manifest['tables'];
export type ChunkEntry = Manifest['chunks'][number];

/** What a data file begins with; its first block comes after it. */
export const DATA_HEAD = new TextEncoder().encode('DLCOLS2\n');

/** JSON, with a checksum of itself, so that a changed digit is found out. */
export function encodeManifest(manifest: Manifest): string {
	return `${JSON.stringify({ ...manifest, check: checkOf(manifest) })}\n`;
}

/** @throws ColumnFileError where the text is no manifest, cut off or changed */
export function parseManifest(text: string): Manifest {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		throw new ColumnFileError('The list of columns is no JSON, or only its beginning');
	}
	const shape = v.safeParse(v.looseObject({ ...manifestShape.entries, check: whole }), json);
	if (!shape.success) throw new ColumnFileError(toProblem(shape.issues[0]));
	const { check, ...manifest } = shape.output;
	if (check !== checkOf(withoutCheck(json))) {
		throw new ColumnFileError('The list of columns is not as it was written');
	}
	const rows = manifest.chunks.reduce((sum, chunk) => sum + chunk.rows, 0);
	if (rows !== manifest.count) {
		throw new ColumnFileError(`The chunks hold ${rows} rows, the dataset ${manifest.count}`);
	}
	return manifest;
}

/** Where each block begins in the data file, tables first; and where the file ends. */
export function toOffsets({ tables, chunks }: Manifest): number[] {
	const offsets = [DATA_HEAD.length];
	for (const { packed } of [tables, ...chunks]) offsets.push(offsets.at(-1)! + packed);
	return offsets;
}

/** As it was written, whatever order the shape has. */
function withoutCheck(json: unknown): object {
	return Object.fromEntries(Object.entries(Object(json)).filter(([name]) => name !== 'check'));
}

function checkOf(manifest: object): number {
	return crc32(new TextEncoder().encode(JSON.stringify(manifest)));
}

function toProblem(issue: v.BaseIssue<unknown>): string {
	const where = v.getDotPath(issue) ?? '';
	const got = issue.received;
	if (where === 'version') return `Version ${got} of column files is not known, only ${VERSION}`;
	if (where === 'format') return `The list of columns calls itself ${got}, not “${FORMAT}”`;
	return `The list of columns says ${got} for ${where}, not ${issue.expected ?? 'a number in range'}`;
}
