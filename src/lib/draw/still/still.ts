import type { Scene } from '#lib/core/scene/scene.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import type { StillPaths } from '#lib/draw/still/still-paths.ts';

/** All that a still picture is drawn from. */
export interface Still {
	viewport: Viewport;
	paths: StillPaths;
	scene: Scene;
	/** The slice in words, for those who do not see the picture. */
	label: string;
}
