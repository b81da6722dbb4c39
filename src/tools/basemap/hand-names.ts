import { FIRST_BASEMAP_DAY } from '#lib/core/basemap/basemap-day.ts';
import type { PeriodName } from '#lib/core/basemap/period-table.ts';
import type { Day } from '#lib/core/time/day.ts';
import { toFirstDay } from './hand-days.ts';
import { readHandTable, type HandRow } from './hand-tables.ts';
import { withoutVowelMarks } from './polity-words.ts';

/** The zoom from which cities and seas of a rank are named; capitals come earlier. */
const CITY_LEVELS = [3.4, 4.2, 4.9, 5.6, 6.3];
const CAPITAL_LEVELS = [2.6, 3.1, 4.6, 5.3, 6];
const SEA_LEVELS = [1, 2.2, 2.7, 3.6];
/** Cities stand behind the states that they are in. */
const CITY_RANK = 3;

/** Seas in one language. */
export function toSeaNames(language: string): PeriodName[] {
	return readHandTable('seas').map((row) => {
		const rank = Number(row.rank);
		const [from, until] = [toFirstDay(row.from!), toFirstDay(row.until!)];
		return {
			text: toText(row, language),
			at: [Number(row.lng), Number(row.lat)],
			type: 'sea',
			rank: rank + 1,
			...toDates(from, until),
			level: SEA_LEVELS[rank]!
		};
	});
}

/**
 * Cities in one language from their beginning on, each with its names and its rank as a capital
 * through time.
 */
export function toCityNames(language: string): PeriodName[] {
	const dated = readHandTable('dated-cities');
	return readHandTable('cities').flatMap((city) => {
		const former = dated.filter((row) => row.city === city.en);
		const [since, until] = city.capital === '' ? [null, null] : city.capital!.split('/');
		const capital = since == null ? null : [toFirstDay(since), toFirstDay(until!)];
		const starts = [
			...(capital ?? []),
			...former.flatMap((row) => [toFirstDay(row.from!), toFirstDay(row.until!)])
		];
		const founded = toFirstDay(city.from!);
		const days = [...new Set(starts)].filter((day) => isLater(day) && day > (founded ?? -Infinity));
		const bounds = [founded, ...days.sort((a, b) => a! - b!), null];
		return bounds.slice(1).map((next, i) => {
			const from = bounds[i] ?? null;
			const at = from ?? (next === null ? 0 : next - 1);
			const isCapital = capital !== null && isWithin(at, capital[0] ?? null, capital[1] ?? null);
			const name = former.find((row) =>
				isWithin(at, toFirstDay(row.from!), toFirstDay(row.until!))
			);
			return toCity(city, toText(name ?? city, language), isCapital, from, next);
		});
	});
}

function toCity(
	city: HandRow,
	text: string,
	isCapital: boolean,
	from: Day | null,
	until: Day | null
): PeriodName {
	const rank = Number(city.rank);
	return {
		text,
		at: [Number(city.lng), Number(city.lat)],
		type: isCapital ? 'capital' : 'city',
		rank: CITY_RANK + rank + (isCapital ? 0 : 1),
		...toDates(from, until),
		level: (isCapital ? CAPITAL_LEVELS : CITY_LEVELS)[rank]!
	};
}

function toDates(from: Day | null, until: Day | null): Pick<PeriodName, 'from' | 'to'> {
	return { ...(from !== null && { from }), ...(until !== null && { to: until - 1 }) };
}

/** What was before the first day of the map needs no telling apart. */
function isLater(day: Day | null): day is Day {
	return day !== null && day > FIRST_BASEMAP_DAY;
}

/** From a first day to the day after the last one; null is open. */
function isWithin(day: Day, from: Day | null, until: Day | null): boolean {
	return (from === null || from <= day) && (until === null || day < until);
}

function toText(row: HandRow, language: string): string {
	return withoutVowelMarks(row[language] || row.en!);
}
