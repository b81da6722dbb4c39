import type { Place } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { nameIn } from '#lib/core/model/name-in.ts';
import type { PlaceNode as PlaceGroup, PlaceNodes } from '#lib/core/model/place-nodes.ts';
import { toAreaRing } from '#lib/core/scene/area-ring.ts';
import type { Area, Disc, Mark, PlaceNode } from '#lib/core/scene/composition.ts';
import { packHexagonally, type Offset } from '#lib/core/scene/hex-cluster.ts';
import { LastMade } from '#lib/core/scene/last-made.ts';
import { toPlaceLevel, type PlaceLevel } from '#lib/core/scene/place-level.ts';
import { toNodeWords, type PlaceShare } from '#lib/core/scene/node-label.ts';
import { LARGEST_RING, layRing, toRingRadius } from '#lib/core/scene/ring.ts';
import { toPlaceName, toRecordForm } from '#lib/core/scene/record-form.ts';
import type { SliceEntry } from '#lib/core/slice/slice.ts';

interface Member {
	entry: SliceEntry;
	place: Place;
	level: PlaceLevel;
}

/** More than this in a core: a disc, unless the view is close. */
export const LARGEST_CORE = 56;
/** More than this at a node: a disc in any view. */
export const MOST_MARKS = 160;
/** From the outermost centres of marks to the rim. */
const CORE_MARGIN = 5;
const HALO_MARGIN = 7.5;
const DISC_RADIUS = { perRoot: 4.3, least: 20, most: 64 };

const lastNodes = new LastMade<PlaceGroup, PlaceNode>();

/** The nodes at which the records of a slice are marked, busiest first. */
export function composeNodes(
	entries: readonly SliceEntry[],
	groups: PlaceNodes,
	lookup: DatasetLookup,
	language: string
): PlaceNode[] {
	const members = collectMembers(entries, groups, lookup);
	const nodes: PlaceNode[] = [];
	for (const [id, found] of members) {
		const group = groups.nodes.get(id);
		if (!group) continue;
		const among = [...found.values()];
		const from = [lookup, language, ...among.map(({ entry }) => entry)];
		nodes.push(lastNodes.of(group, from, () => toNode(group, among, lookup, language)));
	}
	return nodes.sort((a, b) => b.records.length - a.records.length || (a.id < b.id ? -1 : 1));
}

/** Node id to its records; a record that speaks of both the city and the country is in the city. */
function collectMembers(
	entries: readonly SliceEntry[],
	{ nodeOf }: PlaceNodes,
	lookup: DatasetLookup
): Map<string, Map<string, Member>> {
	const nodes = new Map<string, Map<string, Member>>();
	for (const entry of entries) {
		for (const id of entry.record.at) {
			const node = nodeOf.get(id);
			const place = lookup.place(id);
			if (node === undefined || !place) continue;
			const found = nodes.get(node) ?? new Map<string, Member>();
			nodes.set(node, found);
			const level = toPlaceLevel(place);
			const known = found.get(entry.record.ref);
			if (known && (known.level === 'place' || level === 'area')) continue;
			found.set(entry.record.ref, { entry, place, level });
		}
	}
	return nodes;
}

function toNode(
	group: PlaceGroup,
	members: readonly Member[],
	lookup: DatasetLookup,
	language: string
): PlaceNode {
	const core = members.filter(({ level }) => level === 'place');
	const halo = members.filter(({ level }) => level === 'area');
	const shares = toShares(members);
	const chief = group.places[0]!;
	const hasMarks = members.length <= MOST_MARKS;
	const layout = hasMarks ? layMarks(core.length, halo.length) : NO_LAYOUT;
	return {
		id: group.id,
		at: group.at,
		places: shares.map(({ place }) => place.id),
		...toNodeWords(chief, shares, language),
		records: members.map(({ entry }) => entry.record.ref),
		marks: hasMarks ? toMarks(group.id, core, halo, layout.offsets, lookup, language) : [],
		coreRadius: layout.coreRadius,
		haloRadius: layout.haloRadius,
		disc: toDisc(core.length, halo.length, members, lookup),
		areas: shares.flatMap(({ place }) => toArea(place, language))
	};
}

function toShares(members: readonly Member[]): PlaceShare[] {
	const shares = new Map<string, PlaceShare>();
	for (const { place, level } of members) {
		const share = shares.get(place.id);
		if (share) share.count++;
		else shares.set(place.id, { place, level, count: 1 });
	}
	return [...shares.values()];
}

interface Layout {
	/** Those of the core, then those of the halo. */
	offsets: readonly Offset[];
	coreRadius: number;
	haloRadius: number;
}

const NO_LAYOUT: Layout = { offsets: [], coreRadius: 0, haloRadius: 0 };

function layMarks(coreCount: number, haloCount: number): Layout {
	const core = packHexagonally(coreCount);
	const coreReach = toReach(core);
	if (haloCount === 0) return { offsets: core, coreRadius: coreReach + CORE_MARGIN, haloRadius: 0 };
	if (coreCount === 0) {
		const cluster = packHexagonally(haloCount);
		return { offsets: cluster, coreRadius: 0, haloRadius: toReach(cluster) + HALO_MARGIN + 3 };
	}
	const ring = layRing(haloCount, coreReach + CORE_MARGIN);
	return {
		offsets: [...core, ...ring.offsets],
		coreRadius: coreReach + CORE_MARGIN,
		haloRadius: ring.radius + HALO_MARGIN
	};
}

function toReach(offsets: readonly Offset[]): number {
	return offsets.reduce((reach, [dx, dy]) => Math.max(reach, Math.hypot(dx, dy)), 0);
}

function toMarks(
	node: string,
	core: readonly Member[],
	halo: readonly Member[],
	offsets: readonly Offset[],
	lookup: DatasetLookup,
	language: string
): Mark[] {
	const inKindOrder = (members: readonly Member[]) =>
		members
			.map((member) => ({ member, form: toRecordForm(member.entry, lookup, language) }))
			.sort((a, b) => a.form.kindIndex - b.form.kindIndex || a.form.order - b.form.order);
	return [...inKindOrder(core), ...inKindOrder(halo)].map(({ member, form }, index) => {
		const [dx, dy] = offsets[index]!;
		const spot = toSpotWords(member, lookup, language);
		// Written out: copying by spread costs more than all the rest of a composition.
		return {
			ref: form.ref,
			kindIndex: form.kindIndex,
			color: form.color,
			shape: form.shape,
			standing: form.standing,
			possible: form.possible,
			order: form.order,
			name: form.name,
			key: `${node}/${form.ref}`,
			node,
			level: member.level,
			spot,
			dx,
			dy
		};
	});
}

const AREA_WORDS = {
	country: 'the country as a whole',
	region: 'somewhere in the region',
	sea: 'somewhere at sea',
	city: 'somewhere near',
	site: 'somewhere near'
} as const;

function toSpotWords(
	{ entry: { record }, place, level }: Member,
	lookup: DatasetLookup,
	language: string
): Mark['spot'] {
	const { text } = nameIn(place, language);
	const isInferred = record.place === place.id && record.placeBasis === 'inferred';
	const origin = record.tie?.directed && record.tie.to === place.id ? record.tie.from : null;
	const cameFrom = origin === null ? '' : `from ${toPlaceName(origin, lookup, language)}`;
	const exactly = isInferred ? 'place inferred' : cameFrom;
	return {
		title: [text, record.date?.short ?? ''].filter((part) => part !== '').join(', '),
		note: level === 'area' ? AREA_WORDS[place.kind] : exactly
	};
}

function toDisc(
	coreCount: number,
	haloCount: number,
	members: readonly Member[],
	lookup: DatasetLookup
): Disc | null {
	const total = members.length;
	const coreReach = Math.sqrt(coreCount) * 5.4;
	const ringFits = coreCount === 0 || toRingRadius(haloCount, coreReach) <= LARGEST_RING;
	if (coreCount <= LARGEST_CORE && ringFits && (coreCount > 0 || haloCount <= LARGEST_CORE)) {
		return null;
	}
	const shares = new Map<number, { kindIndex: number; color: string | null; count: number }>();
	for (const { entry } of members) {
		const kindIndex = Math.max(0, lookup.kindIndex(entry.record.kind));
		const color = lookup.kind(entry.record.kind)?.color ?? null;
		const share = shares.get(kindIndex);
		if (share) share.count++;
		else shares.set(kindIndex, { kindIndex, color, count: 1 });
	}
	const { perRoot, least, most } = DISC_RADIUS;
	return {
		radius: Math.min(most, Math.max(least, perRoot * Math.sqrt(total))),
		total,
		shares: [...shares.values()].sort((a, b) => a.kindIndex - b.kindIndex),
		always: total > MOST_MARKS
	};
}

function toArea(place: Place, language: string): Area[] {
	const ring = toAreaRing(place);
	if (ring.length === 0) return [];
	const { text } = nameIn(place, language);
	return [{ place: place.id, name: `${text}, within ${place.radiusKm} km`, ring }];
}
