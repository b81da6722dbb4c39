import { STEPS_PER_DEGREE, type GazetteerFile } from '#lib/core/gazetteer/gazetteer-file.ts';
import type { Row } from './row.ts';

const CREDIT = 'Places: GeoNames (CC BY 4.0)';

/** The derived file's text: one line for each column. */
export function encodeGazetteer(unsorted: readonly Row[]): string {
	const rows = [...unsorted].sort(inOrder);
	const features = [...new Map(rows.map(({ feature, kind }) => [feature, kind]))];
	const featureIndex = new Map(features.map(([feature], at) => [feature, at]));
	const file: GazetteerFile = {
		format: 1,
		credit: CREDIT,
		countries: toRuns(rows.map(({ country }) => country)),
		features,
		featureOf: rows.map(({ feature }) => featureIndex.get(feature) ?? 0),
		ids: toIdDifferences(rows.map(({ id }) => id)),
		lats: toDifferences(rows.map(({ lat }) => Math.round(lat * STEPS_PER_DEGREE))),
		lngs: toDifferences(rows.map(({ lng }) => Math.round(lng * STEPS_PER_DEGREE))),
		populations: rows.map(({ population }) => toTwoDigits(population)),
		radii: rows.flatMap(({ radiusKm }, row) => (radiusKm > 0 ? [[row, radiusKm] as const] : [])),
		dated: rows.flatMap(({ datedNames }, row) =>
			datedNames.map(({ name, dates }) => [row, name, dates] as const)
		),
		names: rows.map(({ names }) => names.join('|')).join('\n')
	};
	const columns = Object.entries(file).map(
		([name, column]) => `${JSON.stringify(name)}:${JSON.stringify(column)}`
	);
	return `{\n${columns.join(',\n')}\n}\n`;
}

/** Neighbouring numbers are of neighbouring places, more often than not. */
function inOrder(a: Row, b: Row): number {
	if (a.country !== b.country) return a.country < b.country ? -1 : 1;
	const [first, second] = [Number(a.id), Number(b.id)];
	if (Number.isNaN(first) || Number.isNaN(second)) {
		if (Number.isNaN(first) !== Number.isNaN(second)) return Number.isNaN(first) ? 1 : -1;
		return a.id < b.id ? -1 : 1;
	}
	return first - second;
}

function toRuns(values: readonly string[]): [string, number][] {
	const runs = new Map<string, number>();
	for (const value of values) runs.set(value, (runs.get(value) ?? 0) + 1);
	return [...runs];
}

function toDifferences(values: readonly number[]): number[] {
	return values.map((value, at) => value - (values[at - 1] ?? 0));
}

function toIdDifferences(ids: readonly string[]): (number | string)[] {
	let last = 0;
	return ids.map((id) => {
		if (!/^\d+$/.test(id)) return id;
		const difference = Number(id) - last;
		last = Number(id);
		return difference;
	});
}

/** Populations are estimates of different years; more digits would only pretend. */
function toTwoDigits(population: number): number {
	return population === 0 ? 0 : Number(population.toPrecision(2));
}
