import type { Map as MapLibreMap } from 'maplibre-gl';

/** Counts the corners that a map's graphics are given as points, in its last frame. */
export class PointCount {
	#now = 0;
	#last = 0;

	constructor(map: MapLibreMap) {
		const gl = map.getCanvas().getContext('webgl2')!;
		const draw = gl.drawArrays.bind(gl);
		gl.drawArrays = (mode, first, count) => {
			if (mode === gl.POINTS) this.#now += count;
			draw(mode, first, count);
		};
		map.on('render', () => {
			this.#last = this.#now;
			this.#now = 0;
		});
	}

	get last(): number {
		return this.#last;
	}
}
