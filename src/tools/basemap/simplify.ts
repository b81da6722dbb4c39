import type { FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import { runMapshaper } from './packages/run-mapshaper.ts';

/**
 * Simplifies areas or lines together, so that what they share stays shared, by weighted triangles
 * (Visvalingam), and mends what crosses itself after that. The topology has one object, `in`.
 *
 * @param interval metres, as a JavaScript expression over the properties of a feature
 */
export async function simplify(features: FeatureCollection, interval: string): Promise<Topology> {
	return runMapshaper<Topology>(
		features,
		`-simplify variable weighted keep-shapes interval='${interval}'`,
		'format=topojson no-quantization'
	);
}
