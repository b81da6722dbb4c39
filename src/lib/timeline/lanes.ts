import { STANDINGS } from '#lib/core/model/standings.ts';
import { toItemKey, toLaneItem } from '#lib/timeline/lane-item.ts';
import type { DatedForm, LaneItem } from '#lib/timeline/lane-item.ts';
import type { TimeScale } from '#lib/timeline/scale.ts';

/** The dates of one kind, packed into rows so that nothing covers anything else. */
export interface Lane {
	kindIndex: number;
	/** Number of records. */
	count: number;
	/** Each from left to right. */
	rows: readonly (readonly LaneItem[])[];
}

/** Free pixels between two items of a row. */
const ITEM_GAP = 5;

/** One lane for every kind that has a record, in the fixed order of kinds; states above moments. */
export function layOutLanes(dated: readonly DatedForm[], scale: TimeScale): Lane[] {
	const byKind = new Map<number, Map<string, DatedForm[]>>();
	for (const one of dated) {
		const items = byKind.get(one.form.kindIndex) ?? new Map<string, DatedForm[]>();
		const key = toItemKey(one);
		const same = items.get(key);
		if (same) same.push(one);
		else items.set(key, [one]);
		byKind.set(one.form.kindIndex, items);
	}
	return [...byKind]
		.sort(([a], [b]) => a - b)
		.map(([kindIndex, groups]) => {
			const items = [...groups.values()].map((same) => toLaneItem(sortByStanding(same), scale));
			return {
				kindIndex,
				count: new Set([...groups.values()].flat().map(({ form }) => form.ref)).size,
				rows: packRows(items)
			};
		});
}

function sortByStanding(dated: readonly DatedForm[]): DatedForm[] {
	return [...dated].sort(
		(a, b) =>
			STANDINGS.indexOf(a.form.standing) - STANDINGS.indexOf(b.form.standing) ||
			a.form.order - b.form.order
	);
}

/** First fit: what lasts first, then from left to right, each into the first row with room. */
function packRows(items: readonly LaneItem[]): LaneItem[][] {
	const rows: LaneItem[][] = [];
	const ordered = [...items].sort(
		(a, b) => Number(!a.bar) - Number(!b.bar) || a.extent[0] - b.extent[0]
	);
	for (const item of ordered) {
		const row = rows.find((others) =>
			others.every(
				(other) =>
					item.extent[0] >= other.extent[1] + ITEM_GAP ||
					item.extent[1] + ITEM_GAP <= other.extent[0]
			)
		);
		if (row) row.push(item);
		else rows.push([item]);
	}
	for (const row of rows) row.sort((a, b) => a.extent[0] - b.extent[0]);
	return rows;
}
