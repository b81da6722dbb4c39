import type { FeatureCollection, Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { toAreaLook, type AreaLook } from '#lib/core/basemap/area-looks.ts';
import { isAtDay } from '#lib/core/basemap/at-day.ts';
import { outlineOf } from '#lib/core/geo/outline.ts';
import type { DatasetOverlay } from '#lib/core/model/overlay.ts';
import type { Day } from '#lib/core/time/day.ts';
import { DASHES, HATCH_OPACITY, LINE_WIDTHS } from '#lib/draw/land-lines.ts';
import type { Palette } from '#lib/draw/palette.ts';
import { toHatchId, toHatchImage } from '#lib/map/hatch-image.ts';

const FILLS = 'dataset-areas';
const LINES = 'dataset-outlines';
const HATCHES = ['rising', 'falling', 'crossed'] as const;
const INKS = ['disputed', 'border'] as const;

/**
 * A dataset's own areas on the live map, over the basemap. As with borders, a new day changes the
 * states of features and lays nothing out anew.
 */
export class LiveAreas {
	readonly #map: MapLibreMap;
	readonly #overlays: readonly DatasetOverlay[];
	readonly #layers: string[] = [];
	#shown: ReadonlySet<number> = new Set();
	#isGone = false;

	/** @param map that has loaded its style */
	constructor(map: MapLibreMap, overlays: readonly DatasetOverlay[], palette: Palette) {
		this.#map = map;
		map.once('remove', () => (this.#isGone = true));
		this.#overlays = overlays;
		const [areas, lines] = [toAreas(overlays), toLines(overlays)];
		map.addSource(FILLS, { type: 'geojson', data: areas, promoteId: 'id', tolerance: 0.2 });
		map.addSource(LINES, { type: 'geojson', data: lines, promoteId: 'id', tolerance: 0.2 });
		for (const ink of INKS) {
			for (const hatch of HATCHES) this.#addFill(hatch, ink, palette[ink]);
			this.#addLine(ink, palette[ink]);
		}
	}

	show(day: Day): void {
		const shown = new Set(this.#overlays.flatMap((each, id) => (isAtDay(each, day) ? [id] : [])));
		for (const id of this.#shown) if (!shown.has(id)) this.#set(id, false);
		for (const id of shown) if (!this.#shown.has(id)) this.#set(id, true);
		this.#shown = shown;
	}

	/** A map that is gone has taken them with it. */
	remove(): void {
		if (this.#isGone) return;
		for (const id of this.#layers) this.#map.removeLayer(id);
		this.#map.removeSource(FILLS);
		this.#map.removeSource(LINES);
	}

	#set(id: number, shown: boolean): void {
		this.#map.setFeatureState({ source: FILLS, id }, { shown });
		this.#map.setFeatureState({ source: LINES, id }, { shown });
	}

	#addFill(hatch: (typeof HATCHES)[number], ink: AreaLook['ink'], color: string): void {
		const image = `${hatch}-${toHatchId(color)}`;
		if (!this.#map.hasImage(image)) {
			this.#map.addImage(image, toStripes(hatch, color), { pixelRatio: 2 });
		}
		const id = `${FILLS}-${ink}-${hatch}`;
		this.#layers.push(id);
		this.#map.addLayer({
			id,
			type: 'fill',
			source: FILLS,
			filter: ['all', ['==', ['get', 'hatch'], hatch], ['==', ['get', 'ink'], ink]],
			paint: {
				'fill-pattern': image,
				// The two halves of what was cut at a meridian are to join.
				'fill-antialias': false,
				'fill-opacity': [
					'case',
					['boolean', ['feature-state', 'shown'], false],
					HATCH_OPACITY[hatch],
					0
				]
			}
		});
	}

	#addLine(ink: AreaLook['ink'], color: string): void {
		const id = `${LINES}-${ink}`;
		this.#layers.push(id);
		this.#map.addLayer({
			id,
			type: 'line',
			source: LINES,
			filter: ['==', ['get', 'ink'], ink],
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': color,
				'line-width': [
					'interpolate',
					['linear'],
					['zoom'],
					2,
					LINE_WIDTHS.area[0],
					8,
					LINE_WIDTHS.area[1]
				],
				'line-dasharray': [...DASHES.area],
				'line-opacity': ['case', ['boolean', ['feature-state', 'shown'], false], 1, 0]
			}
		});
	}
}

function toAreas(overlays: readonly DatasetOverlay[]): FeatureCollection {
	return toCollection(overlays, ({ polygons }) => ({
		type: 'MultiPolygon',
		coordinates: polygons.map((rings) => rings.map(toPositions))
	}));
}

function toLines(overlays: readonly DatasetOverlay[]): FeatureCollection {
	return toCollection(overlays, ({ polygons }) => ({
		type: 'MultiLineString',
		coordinates: polygons.flat().flatMap(outlineOf).map(toPositions)
	}));
}

function toCollection(
	overlays: readonly DatasetOverlay[],
	toGeometry: (overlay: DatasetOverlay) => FeatureCollection['features'][number]['geometry']
): FeatureCollection {
	const features = overlays.map((overlay, id): FeatureCollection['features'][number] => {
		const { hatch, ink } = toAreaLook(overlay.kind);
		return { type: 'Feature', properties: { id, hatch, ink }, geometry: toGeometry(overlay) };
	});
	return { type: 'FeatureCollection', features };
}

function toPositions(line: readonly (readonly [lng: number, lat: number])[]): Position[] {
	return line.map(([lng, lat]) => [lng, lat]);
}

/** The basemap's rising stripes, turned over, or both over each other. */
function toStripes(hatch: (typeof HATCHES)[number], color: string) {
	const rising = toHatchImage(toHatchId(color))!;
	if (hatch === 'rising') return rising;
	const { width, height } = rising;
	const data = new Uint8ClampedArray(rising.data);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const [to, from] = [(y * width + x) * 4 + 3, (y * width + width - 1 - x) * 4 + 3];
			const falling = rising.data[from]!;
			data[to] = hatch === 'falling' ? falling : Math.max(falling, rising.data[to]!);
		}
	}
	return { width, height, data };
}
