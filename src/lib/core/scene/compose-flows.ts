import { fanOut, type FanPair } from '#lib/core/flow/fan.ts';
import { sampleGreatCircle, toArcDeg } from '#lib/core/flow/great-circle.ts';
import type { Tie } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { PlaceNodes } from '#lib/core/model/place-nodes.ts';
import type { FormOf } from '#lib/core/scene/compose-nodes.ts';
import type { Flow, Strand, TieForm } from '#lib/core/scene/composition.ts';
import { toFlowName } from '#lib/core/scene/flow-name.ts';
import type { WeighStrand } from '#lib/core/scene/strand-weight.ts';
import type { SliceEntry } from '#lib/core/slice/slice.ts';

export interface FlowMember {
	entry: SliceEntry;
	order: number;
	tie: Tie;
}

/** More ties than this are never shown one by one. */
const MOST_TIES = 200;
const DEGREES_PER_STEP = 5;
const FEWEST_STEPS = 4;
const STANDINGS = ['stated', 'reported', 'planned'] as const;

/** The flows between the nodes of a map, busiest first. */
export function composeFlows(
	entries: readonly SliceEntry[],
	groups: PlaceNodes,
	lookup: DatasetLookup,
	language: string,
	formOf: FormOf,
	weigh: WeighStrand
): Flow[] {
	const members = new Map<string, { from: string; to: string; among: FlowMember[] }>();
	entries.forEach((entry, order) => {
		const { tie } = entry.record;
		const ends = tie && toEnds(tie, groups);
		if (!tie || !ends) return;
		const found = members.get(ends.key);
		if (found) found.among.push({ entry, order, tie });
		else members.set(ends.key, { ...ends, among: [{ entry, order, tie }] });
	});
	const kind = toOnlyKind(entries, lookup);
	const bows = bowsOf(lookup, groups);
	const flows = [...members].map(([key, { from, to, among }]): Flow => {
		const isMutual = key.includes('~');
		return {
			key,
			from,
			to,
			directed: !isMutual,
			name: toFlowName(from, to, among, lookup, language),
			records: among.map(({ entry }) => entry.record.ref),
			line: toLine(groups.nodes.get(from)?.at, groups.nodes.get(to)?.at),
			strands: toStrands(key, among, kind, weigh),
			ties: among.length > MOST_TIES ? [] : toTies(among, formOf),
			bow: toBow(from, to, bows)
		};
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

function toEnds(
	{ from, to, directed }: Tie,
	{ nodeOf }: PlaceNodes
): { key: string; from: string; to: string } | null {
	const start = nodeOf.get(from);
	const end = nodeOf.get(to);
	if (start === undefined || end === undefined) return null;
	if (directed) return { key: `${start}:${end}`, from: start, to: end };
	const [first, second] = start < end ? [start, end] : [end, start];
	return { key: `${first}~${second}`, from: first, to: second };
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

function toTies(among: readonly FlowMember[], formOf: FormOf): TieForm[] {
	return among
		.map(({ entry, order, tie }) => ({
			...formOf(entry, order),
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
