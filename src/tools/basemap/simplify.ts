import type { FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import { runMapshaper } from './run-mapshaper.ts';

/**
 * Simplifies areas or lines together, so that what they share stays shared, by weighted triangles
 * (Visvalingam), and mends what crosses itself after that. The topology has one object, `in`.
 *
 * @param interval metres, as a JavaScript expression over the properties of a feature
 * @param before mapshaper's commands on what comes in
 * @param after and on what is simplified
 */
export async function simplify(
	features: FeatureCollection,
	interval: string,
	{ before = '', after = '' } = {}
): Promise<Topology> {
	return runMapshaper<Topology>(
		features,
		`${before} -simplify variable weighted keep-shapes interval='${interval}' ${after}`,
		'format=topojson no-quantization'
	);
}
