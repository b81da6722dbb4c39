import type { Composition } from '#lib/core/scene/composition.ts';
import type { PlacedName } from '#lib/core/scene/layout-names.ts';
import type { Scene } from '#lib/core/scene/scene.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import type { Day } from '#lib/core/time/day.ts';
import type { AreaPaths } from '#lib/draw/still/area-paths.ts';
import type { StillPaths } from '#lib/draw/still/still-paths.ts';

/** All that a still picture is drawn from. */
export interface Still {
	viewport: Viewport;
	paths: StillPaths;
	/** Of the dataset's own. */
	areas: readonly AreaPaths[];
	/** Of the land and the sea. */
	names: { placed: readonly PlacedName[]; language: string };
	composition: Composition;
	scene: Scene;
	/** Of the records' names, BCP 47. */
	language: string;
	/** Whose borders are drawn. */
	day: Day;
	/** The slice in words, for those who do not see the picture. */
	label: string;
}
