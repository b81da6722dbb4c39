import { geoDistance } from 'd3-geo';
import type { Place } from '#lib/core/model/compiled.ts';

/** Places that share one spot on a map: a city with the country whose seat it is. */
export interface PlaceNode {
	/** Id of its chief place. */
	id: string;
	at: readonly [lng: number, lat: number];
	/** The chief place first. */
	places: readonly Place[];
}

export interface PlaceNodes {
	/** By the id of the node. */
	nodes: ReadonlyMap<string, PlaceNode>;
	/** Node id of every place that has coordinates. */
	nodeOf: ReadonlyMap<string, string>;
}

export interface PlaceNodesOptions {
	/** Sites stand by themselves, for close views; otherwise they share the node of their city. */
	sitesApart?: boolean;
}

const SHARED_WITHIN_KM = 5;
const SAME_SPOT_KM = 0.05;
const EARTH_RADIUS_KM = 6371.0088;
/** Bands of latitude a little higher than the reach, so that three of them hold all neighbours. */
const BAND_DEG = 0.05;
const CHIEF_ORDER = { city: 0, country: 1, region: 2, sea: 3, site: 4 } as const;

/**
 * Groups places into the nodes of a map. Whatever lies within 5 km of a city shares its node, and
 * so do countries and regions within 5 km of each other. A site shares a node with a city, or with
 * what lies on the very same spot. Places without coordinates have no node.
 */
export function groupPlaces(
	places: readonly Place[],
	{ sitesApart = false }: PlaceNodesOptions = {}
): PlaceNodes {
	const members = new Map<string, Place[]>();
	const nodeOf = new Map<string, string>();
	const bands = new Map<number, Place[]>();
	const inChiefOrder = [...places].sort((a, b) => CHIEF_ORDER[a.kind] - CHIEF_ORDER[b.kind]);
	for (const place of inChiefOrder) {
		if (!place.at) continue;
		const chief = findChief(place, place.at, bands, sitesApart);
		nodeOf.set(place.id, chief.id);
		if (chief === place) {
			members.set(place.id, [place]);
			const band = toBand(place.at[1]);
			bands.set(band, [...(bands.get(band) ?? []), place]);
		} else members.get(chief.id)?.push(place);
	}
	return { nodes: toNodes(places, members), nodeOf };
}

function findChief(
	place: Place,
	at: readonly [number, number],
	bands: ReadonlyMap<number, readonly Place[]>,
	sitesApart: boolean
): Place {
	const band = toBand(at[1]);
	let nearest = place;
	let nearestKm = Infinity;
	for (const other of [band - 1, band, band + 1].flatMap((key) => bands.get(key) ?? [])) {
		if (!other.at) continue;
		const isApart = place.kind === 'site' && (sitesApart || other.kind !== 'city');
		const distanceKm = geoDistance([...at], [...other.at]) * EARTH_RADIUS_KM;
		if (distanceKm > (isApart ? SAME_SPOT_KM : SHARED_WITHIN_KM)) continue;
		if (distanceKm >= nearestKm) continue;
		nearest = other;
		nearestKm = distanceKm;
	}
	return nearest;
}

function toBand(lat: number): number {
	return Math.floor(lat / BAND_DEG);
}

/** In the order of the table. */
function toNodes(
	places: readonly Place[],
	members: ReadonlyMap<string, readonly Place[]>
): Map<string, PlaceNode> {
	const nodes = new Map<string, PlaceNode>();
	for (const { id, at } of places) {
		const shared = members.get(id);
		if (at && shared) nodes.set(id, { id, at, places: shared });
	}
	return nodes;
}
