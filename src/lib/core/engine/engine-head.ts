import * as v from 'valibot';
import { BANDS } from '#lib/core/columns/band.ts';
import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import { encodeManifest, parseManifest, type Manifest } from '#lib/core/columns/manifest.ts';
import type { TickRange } from '#lib/core/columns/ticks.ts';

const FORMAT = 'dateline-engine';
const VERSION = 1;

const whole = v.pipe(v.number(), v.safeInteger());
const size = v.pipe(whole, v.minValue(0));
const ticks = v.tuple([whole, whole]);

const headShape = v.object({
	format: v.literal(FORMAT),
	version: v.literal(VERSION),
	slice: v.string(),
	count: size,
	range: v.nullable(ticks),
	busiest: v.nullable(whole),
	cube: v.nullable(v.object({ range: ticks, buckets: v.pipe(size, v.minValue(1)) })),
	bands: v.array(
		v.object({ band: v.pipe(size, v.maxValue(BANDS - 1)), rows: size, longest: size })
	),
	manifest: v.looseObject({})
});

/**
 * What stands in place of the rows of a dataset that an engine answers for. Its places, pairs and
 * actors lie beside it in a data file without chunks.
 */
export interface EngineHead {
	/** Where slices are asked for, relative to the head. */
	slice: string;
	/** Number of events. */
	count: number;
	/** First and last tick at which something is known to begin; null where there is none. */
	range: TickRange | null;
	/** A tick around which most begins, about; null where `range` is. */
	busiest: number | null;
	/** The sums over time that the engine has at hand; null for none. */
	cube: { range: TickRange; buckets: number } | null;
	/** The bands that there are, ascending; `longest` as in a chunk. */
	bands: readonly { band: number; rows: number; longest: number }[];
	/** Of the data file beside it: no events, no chunks. */
	manifest: Manifest;
}

export function encodeEngineHead(head: EngineHead): string {
	const manifest: unknown = JSON.parse(encodeManifest(head.manifest));
	return `${JSON.stringify({ format: FORMAT, version: VERSION, ...head, manifest })}\n`;
}

/** @throws ColumnFileError where the text is no head, or only its beginning */
export function parseEngineHead(text: string): EngineHead {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		throw new ColumnFileError('The description of the engine is no JSON, or only its beginning');
	}
	const shape = v.safeParse(headShape, json);
	if (!shape.success) {
		const where = v.getDotPath(shape.issues[0]) ?? 'all of it';
		throw new ColumnFileError(`The description of the engine cannot be read: ${where}`);
	}
	const { manifest, format: _format, version: _version, ...head } = shape.output;
	const parsed = parseManifest(JSON.stringify(manifest));
	return { ...head, manifest: parsed };
}
