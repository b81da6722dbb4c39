import { BANDS, datingOf, isFlowBand, TIERS, toTier } from '#lib/core/columns/band.ts';
import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import type { EventChunk } from '#lib/core/columns/event-chunk.ts';
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

function checkCodes(what: string, codes: Uint32Array | Uint8Array, limit: number): void {
	let greatest = -1;
	for (let row = 0; row < codes.length; row++) if (codes[row]! > greatest) greatest = codes[row]!;
	if (greatest < limit) return;
	throw new ColumnFileError(`A row names ${what} number ${greatest}, there are ${limit}`);
}

function checkTimes({ band, start, end, latestStart, earliestEnd }: EventChunk): void {
	const hasExtents = datingOf(band) !== 'exact';
	let before = -Infinity;
	for (let row = 0; row < start.length; row++) {
		const first = start[row]!;
		const last = end[row]!;
		const isWithin =
			!hasExtents ||
			(isAmong(latestStart[row]!, first, last) && isAmong(earliestEnd[row]!, first, last));
		if (first < before || first > last || toTier(first, last) !== band % TIERS || !isWithin) {
			throw new ColumnFileError(`The times ${first} to ${last} do not belong into band ${band}`);
		}
		before = first;
	}
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
