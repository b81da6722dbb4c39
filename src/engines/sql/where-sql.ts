import { BANDS, datingOf, isFlowBand, TIERS } from '#lib/core/columns/band.ts';
import type { ActorSets } from '#lib/core/columns/event-columns.ts';
import { NO_END, NO_START, type TickRange } from '#lib/core/columns/ticks.ts';
import type { EngineHead } from '#lib/core/engine/engine-head.ts';
import type { SliceFilter, SliceRequest } from '#lib/core/engine/slice-request.ts';
import { toSliceTicks } from '#lib/core/engine/slice-window.ts';
import type { EngineDataset } from '../engine-dataset.ts';
import type { Dialect } from './dialect.ts';
import { toInteger, toIntegers } from './integers.ts';

/** The first band of flows; points lie in those before. */
export const FIRST_FLOW_BAND = [...Array(BANDS).keys()].find(isFlowBand) ?? BANDS;
const GAP_BANDS = [...Array(BANDS).keys()].filter((band) => datingOf(band) === 'gaps');
const NOTHING = '1 = 0';

/** Conditions that all have to hold. */
export type Conditions = readonly string[];

/** What is in the window, certainly or possibly as the request wants it, and passes the filter. */
export function toSelection(
	dialect: Dialect,
	{ head, tables }: EngineDataset,
	request: SliceRequest
): Conditions {
	const window = toWindow(request);
	return [
		...toBounds(dialect, head, window),
		...(request.dates === 'certain' ? [toCertain(dialect, head, window)] : []),
		...(request.dates === 'possible' && hasGaps(head) ? [toNotOut(dialect, window)] : []),
		...toPassing(request.filter, tables.actorSets)
	];
}

/** In 32 bits; ends beyond them mean the same as ends without bound, as in `encodeRequest`. */
export function toWindow(request: SliceRequest): TickRange {
	const [from, to] = toSliceTicks(request);
	return [Math.min(from, NO_END), Math.max(to, NO_START)];
}

/** Of what is possibly in the window, what is certainly: see `presenceOf`. */
export function toCertain(dialect: Dialect, head: EngineHead, [from, to]: TickRange): string {
	const known = `(s1 <= ${toInteger(to)} AND e0 >= ${toInteger(from)})`;
	if (!hasGaps(head)) return known;
	const within = dialect.anyPart((first, last) => {
		return `${first} >= ${toInteger(from)} AND ${last} <= ${toInteger(to)}`;
	});
	return `(${known} OR (every = 1 AND ${within}))`;
}

/** What passes the filter, whenever it is. */
export function toPassing(filter: SliceFilter, actorSets: ActorSets): Conditions {
	const { places, kinds, actors, modalities, pair } = filter;
	const conditions: string[] = [];
	if (kinds?.length) conditions.push(`kind IN (${toIntegers(kinds)})`);
	if (modalities?.length) conditions.push(`modality IN (${toIntegers(modalities)})`);
	if (actors?.length) conditions.push(toSetCondition(actors, actorSets));
	if (places?.length) {
		const list = toIntegers(places);
		conditions.push(`(place IN (${list}) OR (band >= ${FIRST_FLOW_BAND} AND dest IN (${list})))`);
	}
	if (pair) {
		const [from, to] = [toInteger(pair.from), toInteger(pair.to)];
		const back = `place = ${to} AND dest = ${from}${pair.directed ? ' AND mutual = 1' : ''}`;
		conditions.push(`band >= ${FIRST_FLOW_BAND}`);
		conditions.push(`((place = ${from} AND dest = ${to}) OR (${back}))`);
	}
	return conditions;
}

export function hasGaps({ bands }: EngineHead): boolean {
	return bands.some(({ band }) => datingOf(band) === 'gaps');
}

/** In a band, what is in the window starts so much before it at most as the longest lasts. */
function toBounds({ hasBandKey }: Dialect, { bands }: EngineHead, [from, to]: TickRange) {
	const bounds = [`t0 <= ${toInteger(to)}`, `t1 >= ${toInteger(from)}`];
	if (!hasBandKey || from === NO_START) return bounds;
	const ranges = bands.map(({ band, longest }) => {
		const first = band % TIERS === TIERS - 1 ? NO_START : Math.max(NO_START, from - longest);
		const own = `band = ${toInteger(band)}`;
		return first === NO_START ? own : `(${own} AND t0 >= ${toInteger(first)})`;
	});
	return [...bounds, ranges.length === 0 ? NOTHING : `(${ranges.join(' OR ')})`];
}

/** Of what overlaps the window by its bounds, what is not in a gap of its date then. */
function toNotOut(dialect: Dialect, [from, to]: TickRange): string {
	const [first, last] = [GAP_BANDS[0]!, GAP_BANDS.at(-1)!];
	const known = `(s1 <= ${toInteger(to)} AND e0 >= ${toInteger(from)})`;
	const overlaps = dialect.anyPart((start, end) => {
		return `${start} <= ${toInteger(to)} AND ${end} >= ${toInteger(from)}`;
	});
	return `(band < ${first} OR band > ${last} OR ${known} OR ${overlaps})`;
}

/** As a list of those sets that have one of the actors, or of those that have none if these are fewer. */
function toSetCondition(actors: readonly number[], { offsets, actors: members }: ActorSets) {
	const chosen = new Set(actors);
	const having: number[] = [];
	const lacking: number[] = [];
	for (let set = 0; set < offsets.length - 1; set++) {
		const own = members.subarray(offsets[set], offsets[set + 1]);
		(own.some((actor) => chosen.has(actor)) ? having : lacking).push(set);
	}
	if (having.length === 0) return NOTHING;
	if (having.length <= lacking.length) return `actor_set IN (${toIntegers(having)})`;
	return lacking.length === 0 ? '1 = 1' : `actor_set NOT IN (${toIntegers(lacking)})`;
}
