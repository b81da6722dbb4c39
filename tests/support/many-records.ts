import type { Page, Route } from '@playwright/test';
import { packDataset } from '../../src/lib/core/model/pack-dataset.ts';
import type { CompiledDataset } from '../../src/lib/core/model/compiled.ts';
import { toDataset } from '../core/scene/fixture.ts';
import { DATASET } from './explorer-page.ts';

const FIRST_DAY = -5_000;
const COLUMNS = 10;
const LINES = 5;

/** One a day, half of them visits, at places that fill half a world map; five lines. */
function toManyRecords(count: number, placeCount: number): CompiledDataset {
	const rows = Math.ceil(placeCount / COLUMNS);
	const places = Array.from({ length: placeCount }, (_, at) => ({
		id: `place-${at}`,
		name: `Place ${at}`,
		at: [10 + 8 * (at % COLUMNS), 10 + (36 / rows) * Math.floor(at / COLUMNS)] as const
	}));
	const records = Array.from({ length: count }, (_, at) => ({
		...(at < LINES
			? { from: 'place-0', to: `place-${at + 7}` }
			: { at: `place-${at % placeCount}` }),
		kind: at % 2 === 0 ? 'visit' : 'arms'
	}));
	const dataset = toDataset(places, records);
	return {
		...dataset,
		id: DATASET,
		records: dataset.records.map((record, at) => {
			const day = FIRST_DAY + at;
			return { ...record, date: { ...record.date!, start: [day, day], end: [day, day] } };
		})
	};
}

/** Data as pages fetch them: every value at a position of its own, others by that. */
function flatten(value: unknown): unknown[] {
	const values: unknown[] = [];
	const add = (one: unknown): number => {
		const at = values.push(null) - 1;
		if (Array.isArray(one)) values[at] = one.map(add);
		else if (one === null || typeof one !== 'object') values[at] = one;
		else values[at] = Object.fromEntries(Object.entries(one).map(([key, of]) => [key, add(of)]));
		return at;
	};
	add(value);
	return values;
}

/** Opens the explorer with so many records in place of its own, as from the front page. */
export async function openManyRecords(
	page: Page,
	site: string,
	count: number,
	places: number
): Promise<void> {
	const data = flatten({
		packed: packDataset(toManyRecords(count, places)),
		columns: null,
		issues: [],
		stories: [],
		address: null,
		words: ''
	});
	await page.route(`**/${DATASET}/__data.json*`, async (route: Route) => {
		const answer = await (await route.fetch()).json();
		answer.nodes[1].data = data;
		await route.fulfill({ json: answer });
	});
	await page.goto(site);
	await page.locator(`a[href="./${DATASET}/"]`).first().click();
}
