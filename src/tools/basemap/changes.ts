import type { BorderChange } from '#lib/core/basemap/period-table.ts';
import type { Day } from '#lib/core/time/day.ts';
import { toFirstDay } from './hand-days.ts';
import { isBase } from './hand-polities.ts';
import { readHandTable } from './hand-tables.ts';
import type { PolityEra } from './polity-eras.ts';
import type { NamePlace } from './polity-names.ts';
import { toPolityWords } from './polity-words.ts';

/** Ranks go to this; what a small island does has it. */
const LAST_RANK = 3;

/**
 * What happened to the map, in order: the sentences of `hand/changes.csv`, and for what these do
 * not tell, that a dependency becomes independent or that a state takes another name.
 */
export function toChanges(
	eras: readonly PolityEra[],
	places: readonly NamePlace[]
): BorderChange[] {
	const told = readHandTable('changes').map((row): BorderChange => {
		return {
			day: toFirstDay(row.date!) ?? 0,
			text: row.text!,
			at: [Number(row.lng), Number(row.lat)],
			rank: Number(row.rank),
			units: row.units!.split(' ')
		};
	});
	const derived = eras
		.filter(({ row }) => isBase(row))
		.flatMap((era): BorderChange[] => {
			const { from, row, units } = era;
			const text = from === null ? null : toSentence(era, eras, from);
			const place = places.find((each) => each.key.id === row.id);
			if (text === null || from === null || !place) return [];
			const isTold = told.some((change) => change.day === from && holds(change.units, units));
			const rank = Math.min(LAST_RANK, Math.max(1, place.rank - 1));
			return isTold ? [] : [{ day: from, text, at: place.at, rank, units }];
		});
	return [...told, ...derived].sort((a, b) => a.day - b.day || a.rank - b.rank);
}

function toSentence(
	{ row, units }: PolityEra,
	eras: readonly PolityEra[],
	day: Day
): string | null {
	const toWords = toPolityWords('en');
	const before = eras.find(
		(era) => isBase(era.row) && era.to === day - 1 && holds(era.units, units)
	);
	if (!before) return null;
	const [name, oldName] = [toWords(row), toWords(before.row)];
	if (before.row.id === row.id) return name === oldName ? null : `${oldName} becomes ${name}`;
	const wasRuled = before.row.kind === 'dependency' || before.row.kind === 'trust';
	return wasRuled && row.kind === 'sovereign' ? `${name} becomes independent` : null;
}

function holds(units: readonly string[], others: readonly string[]): boolean {
	return others.every((unit) => units.includes(unit));
}
