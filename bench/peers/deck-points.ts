import { DataFilterExtension } from '@deck.gl/extensions';
import { ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { OpenRenderer } from '../renderers/map-page.ts';

const COLOUR = [20, 41, 107] as const;

/** deck.gl as it is recommended: the same arrays in every step, and a range that is a uniform. */
export const deckPoints: OpenRenderer = (map, { columns, lng, lat }) => {
	const length = columns.flowFrom;
	const positions = new Float32Array(2 * length);
	const times = new Float32Array(2 * length);
	for (let row = 0; row < length; row++) {
		const place = columns.place[row]!;
		positions.set([lng[place]!, lat[place]!], 2 * row);
		times.set([columns.start[row]!, columns.end[row]!], 2 * row);
	}
	const data = {
		length,
		attributes: {
			getPosition: { value: positions, size: 2 },
			getFilterValue: { value: times, size: 2 }
		}
	};
	const extensions = [new DataFilterExtension({ filterSize: 2 })];
	const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
	map.addControl(overlay);
	return ([from, to]) => {
		const layer = new ScatterplotLayer({
			id: 'events',
			data,
			extensions,
			filterRange: [
				[-1e9, to],
				[from, 1e9]
			],
			radiusUnits: 'pixels',
			getRadius: 3,
			getFillColor: [...COLOUR]
		});
		overlay.setProps({ layers: [layer] });
	};
};
