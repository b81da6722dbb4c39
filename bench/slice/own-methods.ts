import { MemoryEngine, type Strategy } from '#lib/core/engine/memory-engine.ts';
import type { Method } from './method.ts';

const own = (name: string, strategy: Strategy): Method => ({
	name,
	most: Infinity,
	build(columns) {
		const engine = new MemoryEngine(columns, strategy);
		if (strategy !== 'tiers') engine.prepare({ by: 'place', value: 'number' });
		const want = { counts: [{ by: 'place', value: 'number' }] } as const;
		return (window) => {
			const { counts } = engine.slice({
				window,
				mode: 'window',
				dates: 'possible',
				filter: {},
				want
			}).columns;
			const { key, value } = counts[0]!;
			const places = new Float64Array(columns.places);
			for (let at = 0; at < key.length; at++) places[key[at]!] = value[at]!;
			return places;
		};
	}
});

export const OWN_METHODS: readonly Method[] = [
	own('Dateline, ranges of tiers', 'tiers'),
	own('Dateline, the cheaper way', 'cheapest')
];
