import { BANDS, datingOf, isFlowBand, lengthsOf, TIERS } from '#lib/core/columns/band.ts';
import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import type { EventChunk } from '#lib/core/columns/event-chunk.ts';
import { NO_END, NO_START } from '#lib/core/columns/ticks.ts';
import { MODALITIES } from '#lib/core/model/dataset.ts';

/** What the codes of a chunk must be below. */
export interface CodeLimits {
	places: number;
	pairs: number;
	kinds: number;
	actorSets: number;
}

/**
 * Whether a chunk may become part of a picture: every code names something, every row lies in the
 * band that it stands in, rows ascend.
 * @throws ColumnFileError says what is not so
 */
export function checkChunk(chunk: EventChunk, limits: CodeLimits): void {
	const { band } = chunk;
	if (band >= BANDS) throw new ColumnFileError(`There is no band ${band}`);
	// The last place stands for nowhere, which a flow cannot come from.
	checkCodes('place or pair', chunk.where, isFlowBand(band) ? limits.pairs : limits.places + 1);
	checkCodes('kind', chunk.kind, limits.kinds);
	checkCodes('modality', chunk.modality, MODALITIES.length);
	checkCodes('set of actors', chunk.actorSet, limits.actorSets);
	checkTimes(chunk);
	if (chunk.parts) checkParts(chunk, chunk.parts);
}

/** Two loops for two forms of lists: one for both would take several times as long. */
function checkCodes(what: string, codes: Uint32Array | Uint8Array, limit: number): void {
	const code = codes instanceof Uint8Array ? findByte(codes, limit) : findWord(codes, limit);
	if (code === null) return;
	throw new ColumnFileError(`A row names ${what} number ${code}, there are ${limit}`);
}

function findWord(codes: Uint32Array, limit: number): number | null {
	for (let row = 0; row < codes.length; row++) if (codes[row]! >= limit) return codes[row]!;
	return null;
}

function findByte(codes: Uint8Array, limit: number): number | null {
	for (let row = 0; row < codes.length; row++) if (codes[row]! >= limit) return codes[row]!;
	return null;
}

function checkTimes(chunk: EventChunk): void {
	const { band, start, end } = chunk;
	const tier = band % TIERS;
	const isUnbounded = tier === TIERS - 1;
	const [least, most] = isUnbounded ? [0, Infinity] : lengthsOf(tier);
	let before = NO_START;
	for (let row = 0; row < start.length; row++) {
		const first = start[row]!;
		const last = end[row]!;
		const length = last - first;
		const hasBounds = first !== NO_START && last !== NO_END;
		if (first < before || length < least || length > most || hasBounds === isUnbounded) {
			throw toMisplaced(chunk, row);
		}
		before = first;
	}
	if (datingOf(band) === 'exact') return;
	const { latestStart, earliestEnd } = chunk;
	for (let row = 0; row < start.length; row++) {
		const [first, last] = [start[row]!, end[row]!];
		const isWithin =
			isAmong(latestStart[row]!, first, last) && isAmong(earliestEnd[row]!, first, last);
		if (!isWithin) throw toMisplaced(chunk, row);
	}
}

function toMisplaced({ band, start, end }: EventChunk, row: number): ColumnFileError {
	const times = `${start[row]} to ${end[row]}`;
	return new ColumnFileError(`The times ${times} do not belong into band ${band}`);
}

function isAmong(tick: number, first: number, last: number): boolean {
	return tick >= first && tick <= last;
}

function checkParts(
	{ start, end }: EventChunk,
	{ counts, from, to }: NonNullable<EventChunk['parts']>
): void {
	let at = 0;
	counts.forEach((count, row) => {
		for (const until = at + count; at < until; at++) {
			if (start[row]! <= from[at]! && from[at]! <= to[at]! && to[at]! <= end[row]!) continue;
			throw new ColumnFileError('A part of a date lies outside of the date');
		}
	});
}
