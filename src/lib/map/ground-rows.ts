import type { BorderKind } from '#lib/core/basemap/period-table.ts';
import type { KeyRow } from '#lib/core/scene/scene-rows.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import type { StillGround } from '#lib/draw/still/still-paths.ts';
import type { BasemapShapes } from '#lib/map/basemap.ts';
import { hasCornerInView, unitsInView } from '#lib/map/units-in-view.ts';

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
	const units = unitsInView(areas, viewport);
	const isShown = (ids: ReadonlySet<string>) => [...ids].some((id) => units.has(id));
	const kinds = new Set(
		borders.features
			.filter((line) => hasCornerInView(line, viewport))
			.map(({ id }) => kindOf(Number(id)))
	);
	return [
		...(isShown(lit) ? [{ sample: 'lit', text: 'takes part in what is shown' } as const] : []),
		...(isShown(hatched)
			? [{ sample: 'hatched', text: 'disputed, or held by another' } as const]
			: []),
		...LINES.flatMap(([kind, row]) => (kinds.has(kind) ? [row] : []))
	];
}
