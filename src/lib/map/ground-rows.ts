import type { FeatureCollection, Position } from 'geojson';
import { toNearby } from '#lib/core/flow/great-circle.ts';
import { UnitFinder } from '#lib/core/basemap/unit-at.ts';
import type { BorderKind } from '#lib/core/basemap/period-table.ts';
import type { KeyRow } from '#lib/core/scene/scene-rows.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import type { StillGround } from '#lib/draw/still/still-paths.ts';
import type { BasemapShapes } from '#lib/map/basemap.ts';

const LINES: readonly (readonly [BorderKind, KeyRow])[] = [
	['x', { sample: 'disputed-line', text: 'armistice line, or one in dispute' }],
	['d', { sample: 'dependency-line', text: 'border of a dependency' }],
	['c', { sample: 'inner-line', text: 'border within a federation' }]
];

/** What a view shows of the land beyond states and coasts, as rows of its key. */
export function toGroundRows(
	{ lit, hatched, kindOf }: StillGround,
	{ areas, borders }: Pick<BasemapShapes, 'areas' | 'borders'>,
	viewport: Viewport
): KeyRow[] {
	const middle = new UnitFinder(areas).unitAt([...viewport.centre]);
	const isShown = (ids: ReadonlySet<string>) =>
		(middle !== null && ids.has(middle)) ||
		areas.features.some((area) => ids.has(String(area.id)) && isInView(area, viewport));
	const kinds = new Set(
		borders.features.filter((line) => isInView(line, viewport)).map(({ id }) => kindOf(Number(id)))
	);
	return [
		...(isShown(lit) ? [{ sample: 'lit', text: 'takes part in what is shown' } as const] : []),
		...(isShown(hatched)
			? [{ sample: 'hatched', text: 'disputed, or held by another' } as const]
			: []),
		...LINES.flatMap(([kind, row]) => (kinds.has(kind) ? [row] : []))
	];
}

function isInView(
	{ geometry }: FeatureCollection['features'][number],
	{ width, height, centre, projection, project }: Viewport
): boolean {
	if (geometry.type === 'GeometryCollection') return false;
	return toPositions(geometry.coordinates).some(([lng = 0, lat = 0]) => {
		const point = project(projection === 'mercator' ? toNearby(lng, centre[0]) : lng, lat);
		return !!point && point.x > 0 && point.y > 0 && point.x < width && point.y < height;
	});
}

type Nested = Position | readonly Nested[];

function toPositions(coordinates: Nested): Position[] {
	if (isPosition(coordinates)) return [coordinates];
	return coordinates.flatMap((each) => toPositions(each as Nested));
}

function isPosition(coordinates: Nested): coordinates is Position {
	return typeof coordinates[0] === 'number';
}
