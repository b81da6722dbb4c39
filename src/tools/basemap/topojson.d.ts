declare module 'topojson-server' {
	import type { GeoJSON } from 'geojson';
	import type { Topology } from 'topojson-specification';

	/** Finds shared arcs, after snapping to a grid of `quantization` steps a side. */
	export function topology(objects: Record<string, GeoJSON>, quantization?: number): Topology;
}

declare module 'topojson-simplify' {
	import type { Position } from 'geojson';
	import type { Topology } from 'topojson-specification';

	/** A ring as the indexes of its arcs. */
	type RingFilter = (ring: number[], interior: boolean) => boolean;

	/** Weights in steradians with `sphericalTriangleArea`. */
	export function presimplify(
		topology: Topology,
		weight: (triangle: Position[]) => number
	): Topology;
	export function simplify(topology: Topology, minWeight: number): Topology;
	export function filter(topology: Topology, filter: RingFilter): Topology;
	export function sphericalTriangleArea(triangle: Position[]): number;
	export function sphericalRingArea(ring: Position[], interior: boolean): number;
}
