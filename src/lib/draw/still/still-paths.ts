import { mergeArcs } from 'topojson-client';
import type {
	ArcIndexes,
	GeometryCollection,
	GeometryObject,
	MultiPolygon,
	Polygon,
	Topology
} from 'topojson-specification';
import type { BorderKind } from '#lib/core/basemap/period-table.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import { PROVINCES_FROM_ZOOM, RIVERS_FROM_ZOOM } from '#lib/draw/land-lines.ts';
import { clipLine, clipRing } from '#lib/draw/still/clip.ts';
import { isGlobe, projectArcs } from '#lib/draw/still/project-arcs.ts';
import { toLinePath, toRingPath, toFrame } from '#lib/draw/still/screen-line.ts';
import { toArcLines, toArcRings } from '#lib/draw/still/arc-lines.ts';
import { moveBy, toShifts } from '#lib/draw/still/world-copies.ts';

/** What of the basemap is to be told apart. */
export interface StillGround {
	/** Ids of units that take part in what is shown. */
	lit: ReadonlySet<string>;
	/** Ids of units that are held or claimed by another than they are drawn with. */
	hatched: ReadonlySet<string>;
	/** What the lines of a group are on the day shown; null: no line. */
	kindOf(group: number): BorderKind | null;
	/** Whether a lake was there on the day shown, by its first and last day. */
	isWater(from: number | null, to: number | null): boolean;
}

/** The basemap as SVG path data for one view. */
export interface StillPaths {
	/** Of the globe, in pixels; null on a flat map. */
	disc: { x: number; y: number; radiusPx: number } | null;
	land: string;
	lit: string;
	hatched: string;
	lakes: string;
	rivers: string;
	/** Lines inside states of today; empty from afar. */
	provinces: string;
	/** null: the outline of the land is the coast. */
	coast: string | null;
	borders: Readonly<Record<BorderKind, string>>;
}

const KINDS: readonly BorderKind[] = ['i', 'd', 'c', 'x'];

/** What a view shows of a topology, whatever the day. */
interface Projected {
	topology: Topology;
	grainPx: number;
	disc: StillPaths['disc'];
	ringsOf(polygons: ArcIndexes[][]): string;
	linesOf(lines: ArcIndexes[]): string;
	/** Path data of what is the same on every day. */
	land: string;
	rivers: string;
	provinces: string;
	coast: string | null;
}

/** Pictures of one view on many days share most of their land. */
const projected = new WeakMap<Viewport, Projected>();

/**
 * The basemap of a topology (see docs/basemap.md) as a view shows it: projected, cut to the view
 * and simplified to within `grainPx`.
 */
export function toStillPaths(
	topology: Topology,
	viewport: Viewport,
	ground: StillGround,
	grainPx = 0.4
): StillPaths {
	const known = projected.get(viewport);
	const isKnown = known?.topology === topology && known.grainPx === grainPx;
	const view = isKnown ? known : project(topology, viewport, grainPx);
	projected.set(viewport, view);
	const { disc, land, rivers, provinces, coast, ringsOf, linesOf } = view;
	const borders = toBorderLines(topology, ground);
	return {
		disc,
		land,
		rivers,
		provinces,
		coast,
		lit: ringsOf(mergedUnits(topology, ground.lit)),
		hatched: ringsOf(mergedUnits(topology, ground.hatched)),
		lakes: ringsOf(
			geometriesOf(topology, 'lakes').filter(isArea).filter(hasWater(ground)).flatMap(polygonsOf)
		),
		borders: {
			i: linesOf(borders.i),
			d: linesOf(borders.d),
			c: linesOf(borders.c),
			x: linesOf(borders.x)
		}
	};
}

function project(topology: Topology, viewport: Viewport, grainPx: number): Projected {
	const frame = toFrame(viewport);
	const disc = isGlobe(viewport) ? viewport.disc : null;
	const shifts = toShifts(viewport);
	const arcs = projectArcs(topology, viewport, grainPx);
	const ringsOf = (polygons: ArcIndexes[][]) =>
		toArcRings(polygons.flat(), arcs, disc)
			.flatMap((ring) => shifts.map((shift) => toRingPath(clipRing(moveBy(ring, shift), frame))))
			.join('');
	const linesOf = (lines: ArcIndexes[]) => {
		const clipped = toArcLines(lines, arcs).flatMap((line) =>
			shifts.flatMap((shift) => clipLine(moveBy(line, shift), frame))
		);
		return clipped.map(toLinePath).join('');
	};
	const linesNamed = (name: string) => linesOf(geometriesOf(topology, name).flatMap(linesIn));
	return {
		topology,
		grainPx,
		disc: disc && { x: disc.at.x, y: disc.at.y, radiusPx: disc.radiusPx },
		ringsOf,
		linesOf,
		land: ringsOf(landOf(topology)),
		rivers: viewport.zoom < RIVERS_FROM_ZOOM ? '' : linesNamed('rivers'),
		provinces: viewport.zoom < PROVINCES_FROM_ZOOM ? '' : linesNamed('provinces'),
		coast: isOutlineCoast(viewport, shifts) ? null : linesNamed('coast')
	};
}

/** Land has other edges than coasts on the horizon of the globe and where the flat world is cut. */
function isOutlineCoast(viewport: Viewport, shifts: readonly number[]): boolean {
	return viewport.projection === 'mercator' && shifts.length === 1;
}

function toBorderLines(topology: Topology, ground: StillGround): Record<BorderKind, ArcIndexes[]> {
	const lines: Record<BorderKind, ArcIndexes[]> = { i: [], d: [], c: [], x: [] };
	for (const geometry of geometriesOf(topology, 'borders')) {
		const kind = geometry.id === undefined ? 'i' : ground.kindOf(Number(geometry.id));
		if (kind && KINDS.includes(kind)) lines[kind].push(...linesIn(geometry));
	}
	lines.x.push(...geometriesOf(topology, 'disputed').flatMap(linesIn));
	return lines;
}

function hasWater({ isWater }: StillGround) {
	return ({ properties }: GeometryObject): boolean => {
		const { from = null, to = null } = (properties ?? {}) as { from?: number; to?: number };
		return isWater(from, to);
	};
}

function geometriesOf(topology: Topology, name: string): GeometryObject[] {
	const object = topology.objects[name];
	if (!object) return [];
	const one = object as GeometryObject | GeometryCollection;
	return one.type === 'GeometryCollection' ? one.geometries : [one];
}

function isArea(geometry: GeometryObject): geometry is Polygon | MultiPolygon {
	return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

function polygonsOf(geometry: Polygon | MultiPolygon): ArcIndexes[][] {
	return geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
}

function linesIn(geometry: GeometryObject): ArcIndexes[] {
	if (geometry.type === 'LineString') return [geometry.arcs];
	return geometry.type === 'MultiLineString' ? geometry.arcs : [];
}

const knownLand = new WeakMap<Topology, ArcIndexes[][]>();

/** All units as one, which is the same in every view. */
function landOf(topology: Topology): ArcIndexes[][] {
	const land = knownLand.get(topology) ?? mergedUnits(topology, null);
	knownLand.set(topology, land);
	return land;
}

/** Rings of arcs round the units with these ids, without what lies between them; null: all. */
function mergedUnits(topology: Topology, ids: ReadonlySet<string> | null): ArcIndexes[][] {
	if (ids?.size === 0) return [];
	const units = geometriesOf(topology, 'areas').filter(isArea);
	const wanted = ids ? units.filter(({ id }) => ids.has(String(id))) : units;
	return wanted.length === 0 ? [] : mergeArcs(topology, wanted).arcs;
}
