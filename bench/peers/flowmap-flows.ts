import { MapLibreOverlay } from '@deck.gl/maplibre';
import { FlowmapLayer } from '@flowmap.gl/layers';
import { toActiveRows } from '../renderers/active-rows.ts';
import type { OpenRenderer } from '../renderers/map-page.ts';

/** As many as Dateline draws. */
const MOST_FLOWS = 300;

interface Place {
	id: number;
	lng: number;
	lat: number;
}

/** From and to, as codes of places. */
type Flow = readonly [from: number, to: number];

/**
 * flowmap.gl, given the flows in the window, found as quickly as can be: it puts those of a pair
 * together by itself and draws the busiest of them, and the totals of places as discs.
 */
export const flowmapFlows: OpenRenderer = (map, { columns, lng, lat }) => {
	const locations = Array.from(lng, (each, id): Place => ({ id, lng: each, lat: lat[id]! }));
	const { pairs, pair, flowFrom, count } = columns;
	const byPair = Array.from(pairs.from, (from, code): Flow => [from, pairs.to[code]!]);
	const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
	map.addControl(overlay);
	return (window) => {
		const flows = toActiveRows(columns, window, [flowFrom, count]).map(
			(row) => byPair[pair[row - flowFrom]!]!
		);
		return new Promise((resolve) => {
			const layer = new FlowmapLayer<Place, Flow>({
				id: 'flows',
				data: { locations, flows },
				getLocationId: ({ id }) => id,
				getLocationLon: (place) => place.lng,
				getLocationLat: (place) => place.lat,
				getFlowOriginId: ([from]) => from,
				getFlowDestId: ([, to]) => to,
				getFlowMagnitude: () => 1,
				clusteringEnabled: false,
				maxTopFlowsDisplayNum: MOST_FLOWS,
				// It lays flows out after the frame in which it has got them, and says so here alone.
				onScaleChange: () => resolve()
			});
			overlay.setProps({ layers: [layer] });
			map.triggerRepaint();
		});
	};
};
