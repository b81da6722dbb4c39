import type { MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import type { GeometryCollection, Polygon, Topology } from 'topojson-specification';
import type { NameType, PeriodName } from '#lib/core/basemap/period-table.ts';
import { isOverlay, type HandPolity } from './hand-polities.ts';
import { readHandTable } from './hand-tables.ts';
import { toKm2 } from './islands.ts';
import { toLabelPoint } from './label-point.ts';
import type { PolityEra } from './polity-eras.ts';

/** A name before it is said in a language. */
export type NamePlace = Omit<PeriodName, 'text'> & { key: HandPolity };

/** Millions of km² from which a polity has rank 0, 1, 2 and so on. */
const RANK_MKM2 = [2.5, 0.8, 0.28, 0.09, 0.02, 0.002];
/** The zoom from which a name of a rank is for. */
const LEVELS = [0, 0, 2, 2.6, 3.4, 4.4, 5.2, 6, 6.5, 7];
/** Republics stand behind the states that they are in, areas that are held or claimed further. */
const REPUBLIC_STEP = 1;
const OVERLAY_STEP = 2;
/** From this zoom, whatever their size. */
const INNER_LEVEL = 3.4;
const LAST_RANK = 9;

/**
 * Where each polity is named through its eras: at the points of `hand/name-points.csv` that lie in
 * one of its units, else in the middle of its largest part. The rank follows its size.
 */
export function toPolityNames(eras: readonly PolityEra[], level: Topology): NamePlace[] {
	const middle = new Middle(level);
	const points = readHandTable('name-points');
	const places = eras.flatMap(({ row, units, from, to }): NamePlace[] => {
		const dates = { ...(from !== null && { from }), ...(to !== null && { to }) };
		const type = toType(row);
		const own = points.filter(
			({ polity, if_unit }) => polity === row.id && units.includes(if_unit!)
		);
		const places =
			own.length > 0
				? own.map(({ lng, lat, rank }) => ({
						at: [Number(lng), Number(lat)] as const,
						rank: Number(rank)
					}))
				: middle.of(units, toStep(row));
		return places.map(({ at, rank }) => {
			const zoom = Math.max(LEVELS[rank]!, isInner(row) ? INNER_LEVEL : 0);
			return {
				key: row,
				at,
				type,
				rank,
				...dates,
				...(zoom > 0 && { level: zoom })
			};
		});
	});
	return places.reduce<NamePlace[]>(joinEras, []);
}

/** Takes a name that goes on unmoved, while its state lost or gained some land, together. */
function joinEras(joined: NamePlace[], place: NamePlace): NamePlace[] {
	const { from } = place;
	const before = joined.findLast(
		({ key, at, rank, to }) =>
			key.id === place.key.id &&
			key.name === place.key.name &&
			at.join() === place.at.join() &&
			rank === place.rank &&
			to !== undefined &&
			to + 1 === from
	);
	if (!before) return [...joined, place];
	if (place.to === undefined) delete before.to;
	else before.to = place.to;
	return joined;
}

function isInner(row: HandPolity): boolean {
	return row.kind === 'constituent' || row.kind === 'union' || isOverlay(row);
}

function toStep(row: HandPolity): number {
	if (isOverlay(row)) return OVERLAY_STEP;
	return isInner(row) ? REPUBLIC_STEP : 0;
}

function toType(row: HandPolity): NameType {
	if (row.kind === 'sovereign') return 'country';
	if (row.kind === 'union') return 'union';
	return isInner(row) ? 'constituent' : 'dependency';
}

/** The middles of sets of units, each worked out once. */
class Middle {
	readonly #level: Topology;
	readonly #known = new Map<string, { at: readonly [number, number]; rank: number }>();

	constructor(level: Topology) {
		this.#level = level;
	}

	of(units: readonly string[], step: number): { at: readonly [number, number]; rank: number }[] {
		const key = units.join();
		const known = this.#known.get(key) ?? this.#find(units);
		this.#known.set(key, known);
		return [{ at: known.at, rank: Math.min(LAST_RANK, known.rank + step) }];
	}

	#find(units: readonly string[]): { at: readonly [number, number]; rank: number } {
		const { geometries } = this.#level.objects.areas as GeometryCollection;
		const parts = geometries.filter(({ id }) => units.includes(String(id)));
		const { coordinates } = merge(this.#level, parts as Polygon[]) as MultiPolygon;
		const sizes = coordinates.map(([outline]) => toKm2(outline!));
		const main = coordinates[sizes.indexOf(Math.max(...sizes))]!;
		const mkm2 = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
		const rank = RANK_MKM2.findIndex((least) => mkm2 >= least);
		return { at: toLabelPoint(main), rank: rank < 0 ? RANK_MKM2.length : rank };
	}
}
