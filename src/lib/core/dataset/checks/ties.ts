import type { Issue } from '#lib/core/base/issue.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import { placeOf, type Dataset, type Row } from '#lib/core/dataset/dataset.ts';

/** Checks the ends of relations and journeys, and that quantities say what they count. */
export function checkTies(dataset: Dataset): Issue[] {
	return [
		...dataset.rows.events.flatMap(checkJourney),
		...dataset.rows.relations.flatMap((row) => [
			...checkLoop(row, row.values.from, row.values.to),
			...checkQuantity(row)
		])
	];
}

function checkJourney(row: Row<'events'>): Issue[] {
	const { from, place } = row.values;
	if (from === null) return [];
	if (place !== null) return checkLoop(row, from, place);
	const message = `The journey from “${from}” has no place where it led.`;
	const hint = 'Write the destination as its place, or leave from empty.';
	return [
		toFinding('journey-without-place', message, placeOf(row, 'from'), {
			value: from,
			hint
		})
	];
}

function checkLoop(row: Row, from: string | null, to: string | null): Issue[] {
	if (from === null || from !== to) return [];
	const message = `It leads from “${from}” back to “${from}” and is drawn as a loop.`;
	const hint = 'If it stays in one place, make it an event there.';
	return [toFinding('relation-self', message, placeOf(row, 'from'), { value: from, hint })];
}

function checkQuantity(row: Row<'relations'>): Issue[] {
	const { quantity, unit } = row.values;
	if (quantity === null || unit !== '') return [];
	const message = `The quantity ${quantity} has no unit.`;
	const hint = 'Write what is counted, for example USD or missiles.';
	return [
		toFinding('quantity-without-unit', message, placeOf(row, 'quantity'), {
			value: String(quantity),
			hint
		})
	];
}
