import { toGlobeViewport } from '#lib/core/scene/globe-viewport.ts';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import type { Day } from '#lib/core/time/day.ts';
import { toStillGround } from '#lib/draw/still/ground.ts';
import { toStillPaths, type StillPaths } from '#lib/draw/still/still-paths.ts';
import { loadPeriods, loadTopology } from '#lib/map/load-basemap.ts';

/** The land of a day in a view. */
export interface PictureOrder {
	view: Pick<Viewport, 'width' | 'height' | 'centre' | 'zoom' | 'projection'>;
	day: Day;
}

const NOTHING_LIT: ReadonlySet<string> = new Set();

addEventListener('message', ({ data }: MessageEvent<PictureOrder>) => {
	// Without the land there is no picture, and nothing to be said of it.
	draw(data).then(postMessage, () => {});
});

async function draw({ view, day }: PictureOrder): Promise<StillPaths> {
	const [topology, periods] = await Promise.all([loadTopology('world'), loadPeriods()]);
	const viewport = view.projection === 'globe' ? toGlobeViewport(view) : toMercatorViewport(view);
	return toStillPaths(topology, viewport, toStillGround(periods, day, NOTHING_LIT));
}
