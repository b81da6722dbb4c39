import { describe, expect, it } from 'vitest';
import { buildColumns } from '#lib/core/columns/build-columns.ts';
import { toDatasetEvents } from '#lib/core/columns/dataset-events.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { MODALITIES } from '#lib/core/model/dataset.ts';
import { NO_FILTERS, type Filters, type Query } from '#lib/core/slice/query.ts';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import { loadDataset } from '#lib/server/load-dataset.ts';
import { toSampleDataset } from '../model/fixture.ts';
import { toDays } from '../slice/query.ts';

const id = 'moscow-damascus-tehran';
const corpus = loadDataset({ id, path: `data/${id}` }).dataset!;

const WINDOWS = [
	'1933',
	'1956/1958',
	'1979-02',
	'1988/1991',
	'1990',
	'../1960',
	'2008/..',
	'../..'
];

/** Compares all that both ways of slicing count. */
function compare(dataset: CompiledDataset, query: Query): void {
	const { columns } = buildColumns(toDatasetEvents(dataset));
	const { entries, uncertain, facets } = sliceRecords(buildSliceIndex(dataset), query);
	const { filters } = query;
	const position = (ids: readonly { id: string }[], chosen: readonly string[]) =>
		chosen.map((each) => ids.findIndex((item) => item.id === each));
	const answer = new MemoryEngine(columns).slice({
		window: query.window,
		mode: query.mode,
		dates: query.dates,
		filter: {
			kinds: position(dataset.kinds, filters.kinds),
			places: position(dataset.places, filters.places),
			modalities: filters.modalities.map((modality) => MODALITIES.indexOf(modality))
		},
		want: { counts: [{ by: 'actor', value: 'number' }] }
	}).columns;
	expect([answer.events, answer.uncertain]).toEqual([entries.length, uncertain]);
	const [actors] = answer.counts;
	const byActor = Array.from(actors!.key, (key, at) => [
		dataset.actors[key]!.id,
		actors!.value[at]
	]);
	expect(new Map(byActor as [string, number][])).toEqual(facets.actors);
}

function toQuery(
	window: string,
	filters: Partial<Filters> = {},
	query: Partial<Query> = {}
): Query {
	const days = window === '../..' ? ([-Infinity, Infinity] as const) : toDays(window);
	return {
		window: days,
		mode: 'window',
		dates: 'possible',
		filters: { ...NO_FILTERS, ...filters },
		...query
	};
}

describe('a curated dataset in columns', () => {
	it.each(WINDOWS)('gives the numbers of the slice of its records: %s', (window) => {
		compare(corpus, toQuery(window));
		compare(corpus, toQuery(window, {}, { dates: 'certain' }));
		compare(corpus, toQuery(window, {}, { mode: 'cumulative' }));
	});

	it('gives them filtered by kind, place and modality', () => {
		compare(corpus, toQuery('1956/1991', { kinds: ['visit'] }));
		compare(corpus, toQuery('1956/1991', { places: ['damascus'] }));
		compare(corpus, toQuery('1956/1991', { modalities: ['planned', 'reported'] }));
	});

	it('gives them for dates with gaps and without bound', () => {
		for (const window of ['1960', '1992', '1993', '2050', '1988-05']) {
			compare(toSampleDataset(), toQuery(window));
		}
	});

	it('leaves out what has no date', () => {
		const dataset = toSampleDataset();
		const dated = dataset.records.filter(({ date }) => date !== null).length;
		expect(dated).toBeLessThan(dataset.records.length);
		expect(toDatasetEvents(dataset).count).toBe(dated);
	});

	it('is empty for a dataset without records', () => {
		expect(toDatasetEvents({ ...toSampleDataset(), records: [] }).count).toBe(0);
	});
});
