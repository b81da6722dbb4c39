import type { LargeFrame } from '#lib/core/crowd/large-scene.ts';
import type { RecordCrowd } from '#lib/core/crowd/record-crowd.ts';
import { isInView } from '#lib/core/scene/in-view.ts';
import { projectPlace } from '#lib/core/scene/project-place.ts';
import type { SceneCounts } from '#lib/core/scene/scene.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';

/** What of a frame of records is in a view: places, pairs and records with a place in it. */
export function countFrameInView(
	{ places, columns }: Pick<RecordCrowd, 'places' | 'columns'>,
	frame: Pick<LargeFrame, 'places' | 'pairs' | 'rows'>,
	viewport: Viewport
): SceneCounts {
	const seen = new Uint8Array(columns.places + 1);
	let points = 0;
	for (const place of frame.places.key) {
		const at = projectPlace([places.lng[place]!, places.lat[place]!], viewport);
		if (!at || !isInView(at, viewport)) continue;
		seen[place] = 1;
		points++;
	}
	const { from, to } = columns.pairs;
	const isSeen = (pair: number) => seen[from[pair]!] === 1 || seen[to[pair]!] === 1;
	let records = 0;
	for (const rows of frame.rows ?? []) {
		for (const row of rows) {
			const flow = row - columns.flowFrom;
			records += Number(flow < 0 ? seen[columns.place[row]!] === 1 : isSeen(columns.pair[flow]!));
		}
	}
	return { points, flows: frame.pairs.key.filter(isSeen).length, records };
}
