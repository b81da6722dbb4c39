import { fanOut, type FanPair } from '#lib/core/flow/fan.ts';
import { sampleGreatCircle, toArcDeg } from '#lib/core/flow/great-circle.ts';
import type { Tie } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { PlaceNodes } from '#lib/core/model/place-nodes.ts';
import { STANDINGS } from '#lib/core/model/standings.ts';
import type { Flow, Strand, TieForm } from '#lib/core/scene/composition.ts';
import { toFlowName } from '#lib/core/scene/flow-name.ts';
import { LastMade } from '#lib/core/scene/last-made.ts';
import { toRecordForm } from '#lib/core/scene/record-form.ts';
import { byAmount, byNumber, type WeighStrand } from '#lib/core/scene/strand-weight.ts';
import type { SliceEntry } from '#lib/core/slice/slice.ts';

export interface FlowMember {
	entry: SliceEntry;
	tie: Tie;
}

/** More ties than this are never shown one by one. */
const MOST_TIES = 200;
const DEGREES_PER_STEP = 5;
const FEWEST_STEPS = 4;

/** The pair of nodes that a flow joins; one object for each in a grouping of places. */
interface FlowEnds {
	/** See `Flow.key`. */
	key: string;
	from: string;
	to: string;
	directed: boolean;
}

const lastFlows = new LastMade<FlowEnds, Flow>();

/** The flows between the nodes of a map, busiest first. */
export function composeFlows(
	entries: readonly SliceEntry[],
	groups: PlaceNodes,
	lookup: DatasetLookup,
	language: string,
	unit: string | null
): Flow[] {
	const members = new Map<FlowEnds, FlowMember[]>();
	for (const entry of entries) {
		const { tie } = entry.record;
		const ends = tie && toEnds(tie, groups);
		if (!tie || !ends) continue;
		const among = members.get(ends);
		if (among) among.push({ entry, tie });
		else members.set(ends, [{ entry, tie }]);
	}
	const kind = toOnlyKind(entries, lookup);
	const weigh = unit === null ? byNumber : byAmount(lookup.dataset, unit);
	const bows = bowsOf(lookup, groups);
	const flows = [...members].map(([ends, among]) => {
		const from = [lookup, language, unit, kind?.index, ...among.map(({ entry }) => entry)];
		return lastFlows.of(ends, from, (): Flow => {
			const { key, from: start, to: end, directed } = ends;
			return {
				key,
				from: start,
				to: end,
				directed,
				name: toFlowName(start, end, among, lookup, language),
				records: among.map(({ entry }) => entry.record.ref),
				line: toLine(groups.nodes.get(start)?.at, groups.nodes.get(end)?.at),
				strands: toStrands(key, among, kind, weigh),
				ties: among.length > MOST_TIES ? [] : toTies(among, lookup, language),
				bow: toBow(start, end, bows)
			};
		});
	});
	return flows.sort((a, b) => b.records.length - a.records.length || (a.key < b.key ? -1 : 1));
}

type LngLat = readonly [lng: number, lat: number];

/** A point for every few degrees: lines are smoothed on the screen, so few will do. */
function toLine(from: LngLat | undefined, to: LngLat | undefined): Flow['line'] {
	if (!from || !to) return [];
	const steps = Math.ceil(toArcDeg(from, to) / DEGREES_PER_STEP);
	return sampleGreatCircle(from, to, Math.max(FEWEST_STEPS, steps));
}

const knownEnds = new WeakMap<PlaceNodes, Map<string, FlowEnds>>();

function toEnds({ from, to, directed }: Tie, groups: PlaceNodes): FlowEnds | null {
	const start = groups.nodeOf.get(from);
	const end = groups.nodeOf.get(to);
	if (start === undefined || end === undefined) return null;
	const [first, second] = directed || start < end ? [start, end] : [end, start];
	const key = directed ? `${first}:${second}` : toPairKey(first, second);
	const known = knownEnds.get(groups) ?? new Map<string, FlowEnds>();
	knownEnds.set(groups, known);
	const ends = known.get(key) ?? { key, from: first, to: second, directed };
	known.set(key, ends);
	return ends;
}

function toStrands(
	flow: string,
	among: readonly FlowMember[],
	kind: Strand['kind'],
	weigh: WeighStrand
): Strand[] {
	return [true, false].flatMap((inForce) =>
		STANDINGS.flatMap((standing) => {
			const found = among.filter(
				({ entry, tie }) => tie.inForce === inForce && entry.record.standing === standing
			);
			if (found.length === 0) return [];
			const [weight, figure] = weigh(found.map(({ entry }) => entry.record));
			return {
				key: `${flow}/${inForce ? 'in-force' : 'act'}/${standing}`,
				standing,
				inForce,
				records: found.map(({ entry }) => entry.record.ref),
				weight,
				figure,
				possible: found.every(({ entry }) => !entry.certain),
				kind
			};
		})
	);
}

function toTies(among: readonly FlowMember[], lookup: DatasetLookup, language: string): TieForm[] {
	return among
		.map(({ entry, tie }) => ({
			...toRecordForm(entry, lookup, language),
			inForce: tie.inForce,
			quantified: entry.record.quantity !== null
		}))
		.sort((a, b) => a.kindIndex - b.kindIndex || a.order - b.order);
}

/** The one kind that all records of a slice are of, or null. */
function toOnlyKind(entries: readonly SliceEntry[], lookup: DatasetLookup): Strand['kind'] {
	const first = entries[0]?.record.kind;
	if (first === undefined || entries.some(({ record }) => record.kind !== first)) return null;
	return { index: Math.max(0, lookup.kindIndex(first)), color: lookup.kind(first)?.color ?? null };
}

const knownBows = new WeakMap<PlaceNodes, ReadonlyMap<string, number>>();

/** Bows of all pairs of the dataset, not of the slice: a pair keeps its side at all dates. */
function bowsOf(lookup: DatasetLookup, groups: PlaceNodes): ReadonlyMap<string, number> {
	const known = knownBows.get(groups);
	if (known) return known;
	const pairs = new Map<string, FanPair>();
	for (const { tie } of lookup.dataset.records) {
		const start = tie && groups.nodes.get(groups.nodeOf.get(tie.from) ?? '');
		const end = tie && groups.nodes.get(groups.nodeOf.get(tie.to) ?? '');
		if (!start || !end) continue;
		const [from, to] = start.id < end.id ? [start, end] : [end, start];
		const key = toPairKey(from.id, to.id);
		if (!pairs.has(key)) pairs.set(key, { key, from, to });
	}
	const bows = fanOut([...pairs.values()]);
	knownBows.set(groups, bows);
	return bows;
}

/** Bows are kept for one direction; seen from the other end right is left. */
function toBow(from: string, to: string, bows: ReadonlyMap<string, number>): number {
	if (from < to) return bows.get(toPairKey(from, to)) ?? 0;
	return 0 - (bows.get(toPairKey(to, from)) ?? 0);
}

function toPairKey(first: string, second: string): string {
	return `${first}~${second}`;
}
