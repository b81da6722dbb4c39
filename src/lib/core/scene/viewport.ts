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
	/** What lies in the middle of the view. */
	centre: readonly [lng: number, lat: number];
	/**
	 * Where `[lng, lat]` (degrees) falls; null behind the horizon of the globe. Longitudes are taken
	 * as they are: in mercator, 181 lies right of 180 and -179 a world further left, so that a line
	 * across the antimeridian is not torn. The scene asks for the copy it wants, near `centre`.
	 */
	project(lng: number, lat: number): ScreenPoint | null;
}
