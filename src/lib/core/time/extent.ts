import type { DateComponent } from '#lib/core/time/date-component.ts';
import type { DateExpression, IntervalEnd, SetItem } from '#lib/core/time/date-expression.ts';
import { toDateProblem } from '#lib/core/time/date-problem.ts';
import type { DateProblem } from '#lib/core/time/date-problem.ts';
import type { DateValue, EndKind, Precision } from '#lib/core/time/date-value.ts';
import { fromDay, toMonthRange, toYearRange } from '#lib/core/time/day.ts';
import type { Day, DayRange } from '#lib/core/time/day.ts';
import { mergeRanges, toHull } from '#lib/core/time/day-ranges.ts';

/** From fine to coarse. */
const PRECISIONS: readonly Precision[] = [
	'day',
	'month',
	'season',
	'year',
	'decade',
	'century',
	'millennium',
	'range'
];
const MOST_PARTS = 10_000;

/** The days of a date expression, worked out from its components by whole days alone. */
export function toDateValue(text: string, expression: DateExpression): DateValue | DateProblem {
	switch (expression.type) {
		case 'single':
			return toSingle(text, expression.date);
		case 'interval':
			return toInterval(text, expression.from, expression.to);
		case 'set':
			return toSet(text, expression.items, expression.every);
	}
}

function toSingle(text: string, date: DateComponent): DateValue {
	const extent = toHull(date.ranges);
	return {
		edtf: text,
		span: 'moment',
		start: extent,
		end: extent,
		startKind: 'known',
		endKind: 'known',
		precision: date.precision,
		...toQualifiers([date]),
		...(date.ranges.length > 1 ? { parts: date.ranges } : {})
	};
}

function toInterval(text: string, from: IntervalEnd, to: IntervalEnd): DateValue | DateProblem {
	const first = typeof from === 'string' ? null : toHull(from.ranges);
	const last = typeof to === 'string' ? null : toHull(to.ranges);
	if (first && last && first[0] > last[1]) return toReversed(text);
	const ends = [from, to].filter((end) => typeof end !== 'string');
	return {
		edtf: text,
		span: 'lasting',
		// An end cannot come before its start: 1984-06/1984 ends in June at the earliest.
		start: first
			? [first[0], Math.min(first[1], last?.[1] ?? Infinity)]
			: [-Infinity, from === 'open' ? -Infinity : (last?.[1] ?? Infinity)],
		end: last
			? [Math.max(last[0], first?.[0] ?? -Infinity), last[1]]
			: [to === 'open' ? Infinity : (first?.[0] ?? -Infinity), Infinity],
		startKind: toEndKind(from),
		endKind: toEndKind(to),
		precision: toCoarsest(ends),
		...toQualifiers(ends)
	};
}

function toSet(text: string, items: readonly SetItem[], every: boolean): DateValue | DateProblem {
	const ranges: DayRange[] = [];
	for (const item of items) {
		const stretches = toStretches(item, every);
		if (stretches === 'reversed') return toReversed(text);
		ranges.push(...stretches);
	}
	if (ranges.length > MOST_PARTS) return toTooMany(text);
	const extent = toHull(ranges);
	const parts = every ? ranges.sort((a, b) => a[0] - b[0]) : mergeRanges(ranges);
	const dates = items.flatMap(({ from, to }) => [from, to]).filter((date) => date !== null);
	const [only] = items;
	const isSingle = items.length === 1 && only?.from === only?.to;
	return {
		edtf: text,
		span: 'moment',
		start: extent,
		end: extent,
		startKind: Number.isFinite(extent[0]) ? 'known' : 'open',
		endKind: Number.isFinite(extent[1]) ? 'known' : 'open',
		precision: isSingle ? toCoarsest(dates) : 'range',
		...toQualifiers(dates),
		...(parts.length > 1 ? { parts, ...(every ? { every } : {}) } : {})
	};
}

/** `1970..1972` is one stretch of a one-of set, and three years of an every set. */
function toStretches({ from, to }: SetItem, every: boolean): readonly DayRange[] | 'reversed' {
	if (from === to && from) return every ? [toHull(from.ranges)] : from.ranges;
	const start = from ? toHull(from.ranges)[0] : -Infinity;
	const end = to ? toHull(to.ranges)[1] : Infinity;
	if (start > end) return 'reversed';
	const isBounded = Number.isFinite(start) && Number.isFinite(end);
	return every && isBounded ? toUnits(start, end, toFinest(from, to)) : [[start, end]];
}

function toUnits(start: Day, end: Day, precision: Precision): DayRange[] {
	const units: DayRange[] = [];
	for (let day = start; day <= end && units.length <= MOST_PARTS;) {
		const { year, month } = fromDay(day);
		const unit = toUnit(day, year, month, precision);
		units.push(unit);
		day = unit[1] + 1;
	}
	return units;
}

function toUnit(day: Day, year: number, month: number, precision: Precision): DayRange {
	if (precision === 'day') return [day, day];
	if (precision === 'month' || precision === 'season') return toMonthRange(year, month);
	return toYearRange(year);
}

function toFinest(from: DateComponent | null, to: DateComponent | null): Precision {
	const ranks = [from, to].map((date) => (date ? PRECISIONS.indexOf(date.precision) : Infinity));
	return PRECISIONS[Math.min(...ranks)] ?? 'range';
}

function toCoarsest(dates: readonly DateComponent[]): Precision {
	const ranks = dates.map((date) => PRECISIONS.indexOf(date.precision));
	return PRECISIONS[Math.max(-1, ...ranks)] ?? 'range';
}

function toQualifiers(dates: readonly DateComponent[]) {
	return {
		approximate: dates.some((date) => date.approximate.length > 0),
		uncertain: dates.some((date) => date.uncertain.length > 0)
	};
}

function toEndKind(end: IntervalEnd): EndKind {
	return typeof end === 'string' ? end : 'known';
}

function toReversed(text: string): DateProblem {
	const ends = /([^[{,]+?)(\/|\.\.)([^\]},]+)/.exec(text) ?? [];
	const [, first = '', between = '/', last = ''] = ends;
	return toDateProblem(
		'date-reversed',
		`“${text}” ends with ${last} before it begins with ${first}.`,
		`Write the earlier end first: ${last}${between}${first}.`
	);
}

function toTooMany(text: string): DateProblem {
	return toDateProblem(
		'date-unsupported',
		`“${text}” stands for more than ${MOST_PARTS} separate dates.`,
		'Write an interval if it lasted, or a coarser set.'
	);
}
