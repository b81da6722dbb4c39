import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import { PLAIN_SCAN } from '#lib/core/engine/row-scan.ts';
import type { SliceRequest } from '#lib/core/engine/slice-request.ts';
import { windowTiers } from '#lib/core/engine/window-tiers.ts';
import type { LargeFrame } from '#lib/core/crowd/large-scene.ts';
import type { TickRange } from '#lib/core/columns/ticks.ts';
import type { SyntheticWorld } from './synthetic-world.ts';

const COUNTS = [
	{ by: 'place', value: 'number' },
	{ by: 'pair', value: 'number', top: 300 }
] as const;

/** Slices as the page of large data asks for them. */
export function toFrames({ columns }: SyntheticWorld): (window: TickRange) => LargeFrame {
	const engine = new MemoryEngine(columns);
	engine.prepare(COUNTS);
	return (window) => {
		const request: SliceRequest = {
			window,
			mode: 'window',
			dates: 'possible',
			filter: {},
			want: { counts: COUNTS }
		};
		const { columns: answer } = engine.slice(request);
		return {
			selection: { columns, window, dates: 'possible', filter: null, scan: PLAIN_SCAN },
			found: windowTiers(columns, window),
			events: answer.events,
			places: answer.counts[0]!,
			pairs: answer.counts[1]!
		};
	};
}
