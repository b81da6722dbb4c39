import type { CompiledDataset, DatasetRecord } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { buildSearchIndex } from '#lib/core/slice/search-index.ts';
import { NO_FILTERS } from '#lib/core/slice/query.ts';
import type { Filters } from '#lib/core/slice/query.ts';
import { toBounds } from '#lib/core/slice/bounds.ts';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import { toYearRange } from '#lib/core/time/day.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import { loadDataset } from '#lib/server/load-dataset.ts';

const ROUNDS = 200;
const MANY_RECORDS = 100_000;
const DAYS_PER_YEAR = 365;

function readCorpus(): CompiledDataset {
	const id = 'moscow-damascus-tehran';
	const { dataset } = loadDataset({ id, path: `data/${id}` });
	if (!dataset) throw new Error(`data/${id} cannot be read`);
	return dataset;
}

/** The corpus over and over, each time moved on by a few days, to the number of records wanted. */
function multiply(dataset: CompiledDataset, count: number): CompiledDataset {
	const records = Array.from({ length: count }, (_, at) => {
		const record = dataset.records[at % dataset.records.length]!;
		const round = Math.floor(at / dataset.records.length);
		return moveRecord(record, round);
	});
	return { ...dataset, records };
}

function moveRecord(record: DatasetRecord, round: number): DatasetRecord {
	const ref = `${record.type}:${record.id}-${round}` as const;
	const { date } = record;
	if (!date) return { ...record, ref };
	const move = ([from, to]: DayRange): DayRange => [from + round, to + round];
	return { ...record, ref, date: { ...date, start: move(date.start), end: move(date.end) } };
}

function medianMs(rounds: number, run: (round: number) => unknown): number {
	const times = Array.from({ length: rounds }, (_, round) => {
		const start = performance.now();
		run(round);
		return performance.now() - start;
	});
	return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

function measure(name: string, dataset: CompiledDataset): void {
	const index = buildSliceIndex(dataset);
	const [from, to] = toBounds(dataset);
	const say = (
		what: string,
		window: (round: number) => DayRange,
		filters: Partial<Filters> = {}
	) => {
		const ms = medianMs(ROUNDS, (round) =>
			sliceRecords(index, {
				window: window(round),
				mode: 'window',
				dates: 'possible',
				filters: { ...NO_FILTERS, ...filters }
			})
		);
		console.log(`  ${what.padEnd(34)} ${ms.toFixed(3)} ms`);
	};
	const moving = (round: number): DayRange => {
		const first = from + ((to - from) * round) / ROUNDS;
		return [Math.floor(first), Math.floor(first) + 4 * DAYS_PER_YEAR];
	};
	console.log(`${name}: ${dataset.records.length} records`);
	console.log(
		`  ${'index'.padEnd(34)} ${medianMs(3, () => buildSliceIndex(dataset)).toFixed(3)} ms`
	);
	say('window of four years, moving', moving);
	say('the same, kind and actor chosen', moving, {
		kinds: ['visit'],
		actors: dataset.actors.slice(0, 1).map(({ id }) => id)
	});
	say('the same, one pair', moving, {
		pair: { from: 'moscow', to: 'damascus', directed: false }
	});
	say('all of it', () => toYearRange(-5000, 5000));
}

function measureSearch(dataset: CompiledDataset): void {
	const start = performance.now();
	const search = buildSearchIndex(new DatasetLookup(dataset));
	console.log(`Search: index of the corpus ${(performance.now() - start).toFixed(1)} ms`);
	for (const text of ['SAM-5', 'khomeini moscow', 'الأسد']) {
		const ms = medianMs(ROUNDS, () => search.hits(text));
		console.log(`  ${text.padEnd(34)} ${ms.toFixed(3)} ms`);
	}
}

const corpus = readCorpus();
console.log('Slices, median of each');
measure('corpus', corpus);
measure('synthetic', multiply(corpus, MANY_RECORDS));
measureSearch(corpus);
