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
	/** Longitude in the middle of the view, degrees. */
	centerLng: number;
	/**
	 * Where `[lng, lat]` (degrees) falls; null behind the horizon of the globe. In mercator longitudes
	 * are taken as they are, also beyond ±180: a turn of 360 is the next copy of the world. Whoever
	 * draws picks the copy nearest to `centerLng` for a point or for the start of a line, and keeps the
	 * rest of the line continuous, so that it is not torn at the antimeridian.
	 */
	project(lng: number, lat: number): ScreenPoint | null;
}
