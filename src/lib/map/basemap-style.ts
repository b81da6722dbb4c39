import type {
	ExpressionSpecification,
	LayerSpecification,
	StyleSpecification,
	SymbolLayerSpecification
} from 'maplibre-gl';
import type { BasemapLook } from '#lib/map/basemap.ts';
import { toPalette, type Palette } from '#lib/draw/palette.ts';

/** Names of fonts in the style; `toFontFaces` says which files they are. */
export const SANS = 'Source Sans 3';
export const SERIF = 'Source Serif 4';
export const ARABIC = 'Vazirmatn';

/** Sources that the style leaves empty. `clear` holds what names must not cover, see `KeepClear`. */
export const SOURCES = [
	'areas',
	'coast',
	'borders',
	'disputed',
	'lakes',
	'rivers',
	'names',
	'clear'
] as const;
export type SourceName = (typeof SOURCES)[number];

/** Image of one transparent pixel, stretched over what is to be kept clear. */
export const CLEAR_IMAGE = 'clear';

/** Image of the disc at a city: a distance field, to be coloured. */
export const DOT_IMAGE = 'dot';

/** By rank: the zoom from which a country, a sea and a city is named. */
const COUNTRY_ZOOMS = [1, 2.2, 3, 3.6, 4.6, 6];
const SEA_ZOOMS = [0.5, 2.4, 3.4, 4.2];
const CITY_ZOOMS = [4.6, 5.4, 6.2];

/**
 * The style of the basemap: quiet land, water, borders and names; no fades, no sprite, no glyph
 * server. A feature of `areas` in the state `lit` takes part in what is shown.
 */
export function toBasemapStyle({ theme, moreContrast }: BasemapLook): StyleSpecification {
	const palette = toPalette(theme, moreContrast);
	return {
		version: 8,
		transition: { duration: 0, delay: 0 },
		sources: Object.fromEntries(
			SOURCES.map((name) => [
				name,
				{
					type: 'geojson',
					data: { type: 'FeatureCollection', features: [] },
					// Half a pixel of the finest zoom there is.
					tolerance: 0.2,
					...(name === 'areas' && { promoteId: 'id' })
				}
			])
		),
		layers: [...toLand(palette), ...toLines(palette, moreContrast), ...toNames(palette)]
	};
}

function toLand(palette: Palette): LayerSpecification[] {
	const lit: ExpressionSpecification = ['boolean', ['feature-state', 'lit'], false];
	return [
		{ id: 'water', type: 'background', paint: { 'background-color': palette.water } },
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
		{ id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': palette.water } }
	];
}

function toLines(palette: Palette, moreContrast: boolean): LayerSpecification[] {
	const wider = moreContrast ? 1.4 : 1;
	const width = (far: number, near: number): ExpressionSpecification => [
		'interpolate',
		['linear'],
		['zoom'],
		2,
		far * wider,
		8,
		near * wider
	];
	const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
	return [
		{
			id: 'rivers',
			type: 'line',
			source: 'rivers',
			minzoom: 4,
			layout: round,
			paint: { 'line-color': palette.river, 'line-width': width(0.5, 1.6) }
		},
		{
			id: 'shores',
			type: 'line',
			source: 'lakes',
			layout: round,
			paint: { 'line-color': palette.coast, 'line-width': width(0.4, 0.9) }
		},
		{
			id: 'coast',
			type: 'line',
			source: 'coast',
			layout: round,
			paint: { 'line-color': palette.coast, 'line-width': width(0.6, 1.2) }
		},
		{
			id: 'borders',
			type: 'line',
			source: 'borders',
			layout: round,
			paint: { 'line-color': palette.border, 'line-width': width(0.45, 1.3) }
		},
		{
			id: 'disputed',
			type: 'line',
			source: 'disputed',
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': palette.disputed,
				'line-width': width(0.6, 1.5),
				'line-dasharray': [3, 2]
			}
		}
	];
}

/** Later layers are placed first: what is to be kept clear, then countries, seas and cities. */
function toNames(palette: Palette): LayerSpecification[] {
	return [
		...CITY_ZOOMS.map((zoom, rank) =>
			toName('city', rank, zoom, palette.cityName, palette.landLit, {
				'text-font': [SANS, ARABIC],
				'text-size': 11.5,
				'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
				'text-radial-offset': 0.5,
				'icon-image': DOT_IMAGE,
				'icon-size': 0.5
			})
		).toReversed(),
		...SEA_ZOOMS.map((zoom, rank) =>
			toName('sea', rank, zoom, palette.seaName, palette.water, {
				'text-font': [SERIF, SANS, ARABIC],
				'text-size': 12,
				'text-letter-spacing': 0.04,
				'text-max-width': 7
			})
		).toReversed(),
		...COUNTRY_ZOOMS.map((zoom, rank) =>
			toName('country', rank, zoom, palette.countryName, palette.landLit, {
				'text-font': [SANS, ARABIC],
				'text-size': rank < 2 ? 11 : 10.5,
				'text-transform': 'uppercase',
				'text-letter-spacing': 0.13,
				'text-max-width': 8
			})
		).toReversed(),
		{
			id: 'clear',
			type: 'symbol',
			source: 'clear',
			filter: ['==', ['geometry-type'], 'Point'],
			layout: {
				'icon-image': CLEAR_IMAGE,
				'icon-size': ['get', 'size'],
				'icon-allow-overlap': true
			}
		}
	];
}

function toName(
	type: 'country' | 'sea' | 'city',
	rank: number,
	minzoom: number,
	color: string,
	halo: string,
	layout: SymbolLayerSpecification['layout']
): LayerSpecification {
	return {
		id: `${type}-${rank}`,
		type: 'symbol',
		source: 'names',
		minzoom,
		filter: ['all', ['==', ['get', 'type'], type], ['==', ['get', 'rank'], rank]],
		layout: {
			'text-field': ['get', 'name'],
			'text-padding': 8,
			'text-line-height': 1.25,
			...layout
		},
		paint: {
			'text-color': color,
			'text-halo-color': halo,
			'text-halo-width': 1.2,
			...(type === 'city' && {
				'icon-color': color,
				'icon-halo-color': halo,
				'icon-halo-width': 1
			})
		}
	};
}
