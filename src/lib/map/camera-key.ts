/** What is asked of a map; MapLibre's own methods. */
interface CameraMap {
	getCenter(): { lng: number; lat: number };
	getZoom(): number;
	getBearing(): number;
	getPitch(): number;
}

/**
 * Tells whether a map has moved since it was last asked. A frame that only draws new borders, or
 * tiles that have come, needs nothing to be laid out anew.
 */
export class CameraKey {
	readonly #map: CameraMap;
	#known: readonly number[] = [];

	constructor(map: CameraMap) {
		this.#map = map;
	}

	/** Takes the camera as known; true where it was not. */
	take(): boolean {
		const { lng, lat } = this.#map.getCenter();
		const now = [lng, lat, this.#map.getZoom(), this.#map.getBearing(), this.#map.getPitch()];
		if (now.every((value, i) => value === this.#known[i])) return false;
		this.#known = now;
		return true;
	}

	/** The next frame counts as moved. */
	forget(): void {
		this.#known = [];
	}
}
