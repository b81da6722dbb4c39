import type { PeriodName } from '#lib/core/basemap/period-table.ts';
import { nameIn } from '#lib/core/model/name-in.ts';
import type { DatasetOverlay } from '#lib/core/model/overlay.ts';

/** An area as wide as this has room for its name. CSS pixels. */
const ROOM_PX = 48;
/** Width of the world at zoom 0. */
const WORLD_PX = 512;
const MOST_LEVEL = 7;
/** Before the cities, after the states. */
const RANK = 2;

/** The names of a dataset's own areas on the map, each from the zoom on at which it is seen well. */
export function toAreaNames(
	overlays: readonly DatasetOverlay[],
	language: string
): readonly PeriodName[] {
	return overlays.map((overlay) => ({
		text: nameIn(overlay, language).text,
		at: overlay.at,
		type: 'dependency',
		rank: RANK,
		...(overlay.from !== null && { from: overlay.from }),
		...(overlay.to !== null && { to: overlay.to }),
		level: toLevel(overlay)
	}));
}

function toLevel({ polygons }: DatasetOverlay): number {
	const spans = polygons.map(([outline = []]) => {
		const lngs = outline.map(([lng]) => lng);
		return Math.max(...lngs) - Math.min(...lngs);
	});
	const zoom = Math.log2((ROOM_PX * 360) / (WORLD_PX * Math.max(...spans)));
	return Math.round(Math.max(0, Math.min(MOST_LEVEL, zoom)) * 10) / 10;
}
