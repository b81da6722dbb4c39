import { toAreaLook } from '#lib/core/basemap/area-looks.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { labelIn, nameIn } from '#lib/core/model/name-in.ts';
import type { DatasetOverlay } from '#lib/core/model/overlay.ts';
import { composeScene } from '#lib/core/scene/compose-scene.ts';
import { toLegend, type LegendRow } from '#lib/core/scene/legend.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import type { LegendItem } from '#lib/draw/frame/frame-legend.ts';

/** In a key that has no room for all, the first of these stay. */
const ORDER: readonly LegendRow['sample'][] = [
	'standing',
	'in-force',
	'mutual',
	'disc',
	'possible',
	'radius',
	'area',
	'place'
];

/** The key to all that a slice puts on a map, weightiest first: kinds, how sure, areas, forms. */
export function toLegendItems(
	slice: Slice,
	overlays: readonly DatasetOverlay[],
	lookup: DatasetLookup,
	{ language, unit }: { language: string; unit: string | null }
): LegendItem[] {
	const present = new Set(slice.entries.map(({ record }) => record.kind));
	const kinds = lookup.dataset.kinds
		.filter(({ id }) => present.has(id))
		.map((kind): LegendItem => {
			const index = lookup.kindIndex(kind.id);
			return { type: 'kind', kind, index, text: labelIn(kind.label, language).text || kind.id };
		});
	const areas = overlays.map((overlay): LegendItem => {
		const text = nameIn(overlay, language).text;
		return { type: 'area', look: toAreaLook(overlay.kind), text };
	});
	const orderOf = ({ sample }: LegendRow) => ORDER.indexOf(sample);
	const rows = toLegend(composeScene(slice, lookup, { language, unit })).sort(
		(a, b) => orderOf(a) - orderOf(b)
	);
	const toItem = (row: LegendRow): LegendItem => ({ type: 'form', row, text: row.text });
	const isStanding = ({ sample }: LegendRow) => sample === 'standing';
	const hasLines = rows.some((row) => row.sample === 'standing' && row.hasFlow);
	return [
		...kinds,
		...rows.filter(isStanding).map(toItem),
		...(unit !== null && hasLines ? [toItem(toWidthRow(unit))] : []),
		...areas,
		...rows.filter((row) => !isStanding(row)).map(toItem)
	];
}

function toWidthRow(unit: string): LegendRow {
	const text = `line as wide as its amount in ${unit}`;
	return { sample: 'standing', standing: 'stated', hasMark: false, hasFlow: true, text };
}

/** Of the documents that the records and areas come from. */
export function toSourceTitles(
	{ entries }: Slice,
	overlays: readonly DatasetOverlay[],
	lookup: DatasetLookup
): string[] {
	const used = new Set(entries.flatMap(({ record }) => lookup.sourcesOfRecord(record)));
	const titles = lookup.dataset.sources.filter(({ id }) => used.has(id)).map(({ title }) => title);
	const others = overlays
		.filter(({ source }) => source !== '' && !used.has(source))
		.map(({ source }) => lookup.source(source)?.title ?? source);
	return [...titles, ...new Set(others)];
}
