import type { CompiledDataset, CompiledDate } from '#lib/core/model/compiled.ts';
import type { DayRange } from '#lib/core/time/day.ts';

const PAST = '-∞';
const FUTURE = '∞';

/** JSON, in which the days without bound, which JSON has no number for, are `"-∞"` and `"∞"`. */
export function encodeDataset(dataset: CompiledDataset): string {
	return JSON.stringify(dataset, (_key, value: unknown) => {
		if (value === -Infinity) return PAST;
		return value === Infinity ? FUTURE : value;
	});
}

/**
 * The dataset in a text that `encodeDataset` wrote. Throws SyntaxError where it is not JSON; does
 * not check it further.
 */
export function decodeDataset(text: string): CompiledDataset {
	const dataset: CompiledDataset = JSON.parse(text);
	return {
		...dataset,
		sources: dataset.sources.map((source) => ({
			...source,
			published: decodeDate(source.published)
		})),
		records: dataset.records.map((record) => ({ ...record, date: decodeDate(record.date) }))
	};
}

/** Only where days stand: a title may well be the sign for infinity. */
function decodeDate(date: CompiledDate | null): CompiledDate | null {
	if (date === null) return null;
	const decoded = { ...date, start: decodeRange(date.start), end: decodeRange(date.end) };
	return date.parts ? { ...decoded, parts: date.parts.map(decodeRange) } : decoded;
}

function decodeRange([from, to]: DayRange): DayRange {
	return [decodeDay(from), decodeDay(to)];
}

function decodeDay(day: unknown): number {
	if (day === PAST) return -Infinity;
	return day === FUTURE ? Infinity : Number(day);
}
