import type { Manifest } from '#lib/core/columns/manifest.ts';
import type { EngineHead } from '#lib/core/engine/engine-head.ts';
import { NO_END, NO_START, toDays, type TickRange } from '#lib/core/columns/ticks.ts';
import { fromDay, toYearRange, type DayRange } from '#lib/core/time/day.ts';
import { isShortTime } from '#lib/large/short-time.ts';

/** Where nothing is dated there is still an axis to draw. */
const NO_DATES: DayRange = Object.freeze(toYearRange(1970));
/** A time axis of fewer years is shown as a whole at first. */
const FEW_YEARS = 2;
/** So are so few events: there is room for a mark of each. */
const FEW_EVENTS = 1_500;

/** What a manifest says of time. */
interface ColumnTimes extends Pick<Manifest, 'scale' | 'count'> {
	chunks: readonly Pick<Manifest['chunks'][number], 'from' | 'to' | 'rows'>[];
}

/**
 * The whole years in which rows begin, the first to the last, inclusive and always finite; of rows
 * that all begin within some weeks, the days.
 */
export function toColumnBounds({ scale, chunks }: ColumnTimes): DayRange {
	const days = chunks
		.flatMap(({ from, to }) => [from, to])
		.filter((tick) => tick !== NO_START && tick !== NO_END)
		.flatMap((tick) => toDays(scale, [tick, tick]));
	if (days.length === 0) return NO_DATES;
	const [first, last] = days.reduce(
		([least, most], day) => [Math.min(least, day), Math.max(most, day)],
		[Infinity, -Infinity]
	);
	return toAxis([first, last]);
}

/** The axis of time, see `toColumnBounds`, and what is shown of it at first. */
interface ColumnDays {
	bounds: DayRange;
	opening: DayRange;
}

export function toLocalDays(manifest: ColumnTimes): ColumnDays {
	return { bounds: toColumnBounds(manifest), opening: toOpeningDays(manifest) };
}

/** Of events that a server has. */
export function toRemoteDays({ manifest, range, busiest }: EngineHead): ColumnDays {
	const days = range ? toDays(manifest.scale, range) : NO_DATES;
	const bounds = toAxis(days);
	if (busiest === null || countYears(bounds) <= FEW_YEARS) return { bounds, opening: bounds };
	const [day] = toDays(manifest.scale, [busiest, busiest]);
	return { bounds, opening: toYearRange(fromDay(day).year) };
}

/**
 * What is shown at first: the year in which most rows begin, told from the list of chunks alone as
 * if those of each chunk lay evenly in time. All of a few years, and of a few events.
 */
function toOpeningDays(manifest: ColumnTimes): DayRange {
	const bounds = toColumnBounds(manifest);
	if (countYears(bounds) <= FEW_YEARS || manifest.count <= FEW_EVENTS) return bounds;
	const rows = new Map<number, number>();
	for (const { from, to, rows: count } of manifest.chunks) {
		const [first, last] = toDays(manifest.scale, finite([from, to]));
		const years = { from: fromDay(first).year, to: fromDay(last).year };
		for (let year = years.from; year <= years.to; year++) {
			const [start, end] = toYearRange(year);
			const share = (Math.min(end, last) - Math.max(start, first) + 1) / (last - first + 1);
			rows.set(year, (rows.get(year) ?? 0) + count * share);
		}
	}
	const [busiest] = [...rows].sort(([a, x], [b, y]) => y - x || a - b);
	return busiest ? toYearRange(busiest[0]) : bounds;
}

function toAxis([first, last]: DayRange): DayRange {
	return isShortTime([first, last])
		? [first, last]
		: toYearRange(fromDay(first).year, fromDay(last).year);
}

function countYears([from, to]: DayRange): number {
	return fromDay(to).year - fromDay(from).year + 1;
}

/** Rows without a known beginning are as good as at the beginning of the others. */
function finite([from, to]: TickRange): TickRange {
	const first = from === NO_START ? to : from;
	return [first === NO_END ? 0 : first, to === NO_START || to === NO_END ? first : to];
}
