import { toGlobeViewport } from '#lib/core/scene/globe-viewport.ts';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import type { Day } from '#lib/core/time/day.ts';
import type { LandLevel } from '#lib/draw/land-level.ts';
import { toStillGround } from '#lib/draw/still/ground.ts';
import { toStillPaths, type StillPaths } from '#lib/draw/still/still-paths.ts';
import { loadPeriods, loadTopology } from '#lib/map/load-basemap.ts';

/** The land of a day in a view. */
export interface PictureOrder {
	view: Pick<Viewport, 'width' | 'height' | 'centre' | 'zoom' | 'projection'>;
	day: Day;
	/** How fine the land is, coarsest first: there is an answer for each. */
	levels: readonly LandLevel[];
}

const NOTHING_LIT: ReadonlySet<string> = new Set();

addEventListener('message', ({ data }: MessageEvent<PictureOrder>) => void answer(data));

/** Without the land there is no picture, and nothing to be said of it. */
async function answer(order: PictureOrder): Promise<void> {
	const pictures = order.levels.map((level) => draw(order, level).catch(() => null));
	for (const picture of pictures) {
		const paths = await picture;
		if (paths) postMessage(paths);
	}
}

async function draw({ view, day }: PictureOrder, level: LandLevel): Promise<StillPaths> {
	const [topology, periods] = await Promise.all([loadTopology(level), loadPeriods()]);
	const viewport = view.projection === 'globe' ? toGlobeViewport(view) : toMercatorViewport(view);
	return toStillPaths(topology, viewport, toStillGround(periods, day, NOTHING_LIT));
}
