/** A point on the screen in CSS pixels from the top left of the map. */
export interface ScreenPoint {
	x: number;
	y: number;
}

/**
 * The camera of one frame, as far as a scene needs it. The live map makes one in every frame it
 * draws; still maps make one from d3-geo with the same numbers.
 */
export interface Viewport {
	/** CSS pixels. */
	width: number;
	height: number;
	/** MapLibre zoom: the world is `512 * 2 ** zoom` pixels wide. */
	zoom: number;
	projection: 'mercator' | 'globe';
	/**
	 * Where `[lng, lat]` (degrees) falls; null behind the horizon of the globe. In mercator the copy
	 * of the world nearest to the centre of the view is meant; longitudes beyond ±180 are allowed
	 * and stay continuous, so that a line across the antimeridian is not torn.
	 */
	project(lng: number, lat: number): ScreenPoint | null;
}
