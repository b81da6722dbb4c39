import type {
	ExpressionSpecification,
	LayerSpecification,
	LineLayerSpecification,
	StyleSpecification
} from 'maplibre-gl';
import type { BorderKind } from '#lib/core/basemap/period-table.ts';
import {
	DASHES,
	HATCH_OPACITY,
	LINE_WIDTHS,
	PROVINCE_OPACITY,
	PROVINCES_FROM_ZOOM,
	RIVERS_FROM_ZOOM,
	WIDER,
	type LandLine
} from '#lib/draw/land-lines.ts';
import { toPalette, type Palette } from '#lib/draw/palette.ts';
import type { BasemapLook } from '#lib/map/basemap.ts';
import { toHatchId } from '#lib/map/hatch-image.ts';

/**
 * Sources that the style leaves empty. `ground` holds the whole world: a map without it draws
 * nothing at all. `hatched` holds those areas that are hatched on any day.
 */
export const SOURCES = [
	'ground',
	'areas',
	'hatched',
	'coast',
	'borders',
	'lakes',
	'rivers',
	'provinces'
] as const;
export type SourceName = (typeof SOURCES)[number];

/** Later ones are drawn on top. */
const KINDS = ['c', 'd', 'i', 'x'] as const satisfies readonly BorderKind[];

/**
 * The style of the basemap: quiet land, water and borders; no names, no fades, no sprite. What
 * changes with the day is a state of features, so that a new day lays nothing out anew: `lit` and
 * `hatched` of areas, `kind` of borders, `dry` of lakes.
 */
export function toBasemapStyle({ theme, moreContrast }: BasemapLook): StyleSpecification {
	const palette = toPalette(theme, moreContrast);
	const wider = moreContrast ? WIDER : 1;
	return {
		version: 8,
		transition: { duration: 0, delay: 0 },
		sources: Object.fromEntries(
			SOURCES.map((name) => [
				name,
				{
					type: 'geojson',
					data: { type: 'FeatureCollection', features: [] },
					promoteId: 'id',
					// Half a pixel of the finest zoom there is.
					tolerance: 0.2
				}
			])
		),
		layers: [...toLand(palette), ...toInland(palette, wider), ...toBorders(palette, wider)]
	};
}

function toLand(palette: Palette): LayerSpecification[] {
	const lit: ExpressionSpecification = ['boolean', ['feature-state', 'lit'], false];
	return [
		{
			id: 'water',
			type: 'background',
			paint: { 'background-color': palette.water }
		},
		{
			id: 'ground',
			type: 'fill',
			source: 'ground',
			paint: { 'fill-opacity': 0 }
		},
		{
			id: 'areas',
			type: 'fill',
			source: 'areas',
			paint: {
				'fill-color': ['case', lit, palette.landLit, palette.land],
				// Two neighbours that both smooth their edges leave a bright seam between them.
				'fill-antialias': false
			}
		},
		{
			id: 'hatched',
			type: 'fill',
			source: 'hatched',
			paint: {
				'fill-pattern': toHatchId(palette.disputed),
				'fill-opacity': onState('hatched', HATCH_OPACITY.rising, 0)
			}
		}
	];
}

function toInland(palette: Palette, wider: number): LayerSpecification[] {
	return [
		// Provinces of today, whose lines end where water covers them.
		{
			id: 'provinces',
			type: 'line',
			source: 'provinces',
			minzoom: PROVINCES_FROM_ZOOM,
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': palette.borderInner,
				'line-width': widthOf('province', wider),
				'line-opacity': PROVINCE_OPACITY
			}
		},
		{
			id: 'rivers',
			type: 'line',
			source: 'rivers',
			minzoom: RIVERS_FROM_ZOOM,
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: {
				'line-color': palette.river,
				'line-width': widthOf('river', wider)
			}
		},
		{
			id: 'lakes',
			type: 'fill',
			source: 'lakes',
			paint: {
				'fill-color': palette.water,
				'fill-opacity': onState('dry', 0, 1)
			}
		},
		{
			id: 'shores',
			type: 'line',
			source: 'lakes',
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': palette.coast,
				'line-width': widthOf('shore', wider),
				'line-opacity': onState('dry', 0, 1)
			}
		},
		{
			id: 'coast',
			type: 'line',
			source: 'coast',
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: {
				'line-color': palette.coast,
				'line-width': widthOf('coast', wider)
			}
		}
	];
}

function toBorders(palette: Palette, wider: number): LayerSpecification[] {
	const forms: Record<BorderKind, LineLayerSpecification['paint']> = {
		i: { 'line-color': palette.border },
		c: { 'line-color': palette.borderInner },
		d: { 'line-color': palette.borderInner, 'line-dasharray': [...DASHES.d] },
		x: { 'line-color': palette.disputed, 'line-dasharray': [...DASHES.x] }
	};
	return [
		...KINDS.map((kind): LayerSpecification => ({
			id: `borders-${kind}`,
			type: 'line',
			source: 'borders',
			// Of the groups that are of this kind on some day; which of them is so today is a state.
			filter: ['in', kind, ['get', 'kinds']],
			layout: {
				'line-join': 'round',
				'line-cap': kind === 'i' ? 'round' : 'butt'
			},
			paint: {
				...forms[kind],
				'line-width': widthOf(kind, wider),
				'line-opacity': ['case', ['==', ['feature-state', 'kind'], kind], 1, 0]
			}
		}))
	];
}

function onState(state: string, on: number, off: number): ExpressionSpecification {
	return ['case', ['boolean', ['feature-state', state], false], on, off];
}

function widthOf(line: LandLine, wider: number): ExpressionSpecification {
	const [far, near] = LINE_WIDTHS[line];
	return ['interpolate', ['linear'], ['zoom'], 2, far * wider, 8, near * wider];
}
