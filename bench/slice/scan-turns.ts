import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import { PLAIN_SCAN } from '#lib/core/engine/row-scan.ts';
import type { SliceFilter } from '#lib/core/engine/slice-request.ts';
import { openScan } from '#lib/core/engine/vector-scan.ts';
import { median } from '../median.ts';
import { measureProcessor } from './processor-time.ts';

/** Milliseconds of the processor for one slice, median, where its rows are read in two ways. */
export interface ScanTurns {
	plain: number;
	vectors: number;
}

const WARM_UP = 4;
const ROUNDS = 16;
const FILTERS: readonly [name: string, filter: SliceFilter][] = [
	['none', {}],
	['two of eight kinds', { kinds: [1, 3] }],
	['four of eight kinds', { kinds: [0, 2, 5, 7] }],
	['one place', { places: [7] }],
	['five places', { places: [7, 107, 307, 707, 1507] }],
	['one pair', { pair: { from: 0, to: 7, directed: false } }],
	['500 of 2,000 places', { places: Array.from({ length: 500 }, (_, at) => at * 4) }]
];
const COUNTS = {
	counts: [
		{ by: 'place', value: 'number' },
		{ by: 'pair', value: 'number', top: 120 }
	]
} as const;

/**
 * What it takes to read every row of a window under a filter and to count it as the map asks, row by
 * row and with vectors by turns. No sums are used and no rows chosen.
 * @param span ticks that all windows lie in, from 0 on
 * @param lengths of the windows
 */
export function measureScans(
	columns: EventColumns,
	span: number,
	lengths: readonly number[]
): { name: string; turns: ScanTurns[] }[] {
	const [plain, vectors] = [PLAIN_SCAN, openScan()].map(
		(scan) => new MemoryEngine(columns, { strategy: 'tiers', scan })
	);
	return FILTERS.map(([name, filter]) => ({
		name,
		turns: lengths.map((length) => {
			const times = { plain: [] as number[], vectors: [] as number[] };
			for (let round = 0; round < WARM_UP + ROUNDS; round++) {
				const from = Math.floor((span - length) * ((round * 0.382) % 1));
				const window = [from, from + length - 1] as const;
				const request = {
					window,
					mode: 'window',
					dates: 'possible',
					filter,
					want: COUNTS
				} as const;
				times.plain.push(measureProcessor(() => plain!.slice(request)));
				times.vectors.push(measureProcessor(() => vectors!.slice(request)));
			}
			const toMedian = (all: number[]) => median(all.slice(WARM_UP));
			return { plain: toMedian(times.plain), vectors: toMedian(times.vectors) };
		})
	}));
}
