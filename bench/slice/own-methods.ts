import { MemoryEngine, type Strategy } from '#lib/core/engine/memory-engine.ts';
import type { CountColumns } from '#lib/core/engine/slice-answer.ts';
import { openScan } from '#lib/core/engine/vector-scan.ts';
import type { Method } from './method.ts';

const BY_PLACE = { by: 'place', value: 'number' } as const;
const REQUEST = {
	mode: 'window',
	dates: 'possible',
	filter: {},
	want: { counts: [BY_PLACE] }
} as const;

const own = (name: string, strategy: Strategy): Method<CountColumns> => ({
	name,
	most: Infinity,
	build(columns) {
		const engine = new MemoryEngine(columns, { strategy, scan: openScan() });
		if (strategy !== 'tiers') engine.prepare([BY_PLACE]);
		return {
			step: (window) => engine.slice({ ...REQUEST, window }).columns.counts[0]!,
			countsOf({ key, value }) {
				const counts = new Float64Array(columns.places);
				for (let at = 0; at < key.length; at++) counts[key[at]!] = value[at]!;
				return counts;
			}
		};
	}
});

export const OWN_METHODS: readonly Method<CountColumns>[] = [
	own('Dateline, ranges of tiers', 'tiers'),
	own('Dateline, the cheapest way', 'cheapest')
];
