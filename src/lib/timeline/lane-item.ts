import type { DateValue } from '#lib/core/time/date-value.ts';
import type { Day, DayRange } from '#lib/core/time/day.ts';
import type { RecordForm } from '#lib/core/scene/composition.ts';
import type { TimeScale } from '#lib/timeline/scale.ts';

/** A record on its line; its place on the line means nothing unless the date is a day or month. */
export interface LaneGlyph {
	form: RecordForm;
	x: number;
}

/** `tick`: known. `arrow`: no limit. `cut`: runs on outside the lanes. `none`: not drawn. */
export type LineEnd = 'tick' | 'arrow' | 'cut' | 'none';

/** One date on its lane, and every record that has it. Lengths in pixels. */
export interface LaneItem {
	/** Where the line or bar runs. */
	left: number;
	right: number;
	startEnd: LineEnd;
	endEnd: LineEnd;
	/** `none`: the glyphs alone. */
	line: 'none' | 'solid' | 'dotted';
	/** The part of a lasting date that it certainly fills, or null for a moment. */
	bar: readonly [left: number, right: number] | null;
	glyphs: readonly LaneGlyph[];
	/** Everything drawn, glyphs included. */
	extent: readonly [left: number, right: number];
}

export interface DatedForm {
	form: RecordForm;
	date: DateValue;
}

const GLYPH_PITCH = 10;
const GLYPH_RADIUS = 5;
/** A shorter line would be hidden by its own glyph. */
const SHORTEST_LINE = 14;
/** Length of the line before a date that has no earliest day, in years and in pixels at least. */
const ARROW_YEARS = 0.35;
const SHORTEST_ARROW = 26;
const VAGUE: ReadonlySet<string> = new Set(['decade', 'century', 'millennium']);

/** Records that say the same about when they were share one line; what lasts has a line of its own. */
export function toItemKey({ date, form }: DatedForm): string {
	if (date.span === 'lasting' || date.every) return form.ref;
	return [...date.start, date.approximate, date.parts?.length ?? 1].join(' ');
}

/** Draws one date. All of `dated` have the same item key. */
export function toLaneItem(dated: readonly DatedForm[], scale: TimeScale): LaneItem {
	const { date } = dated[0]!;
	const forms = dated.map(({ form }) => form);
	if (date.span === 'lasting') return toBar(date, forms, scale);
	if (date.every && date.parts) return toRepeated(date.parts, forms, scale);
	return toMoment(date, forms, scale);
}

function toMoment(date: DateValue, forms: readonly RecordForm[], scale: TimeScale): LaneItem {
	const [from, to] = date.start;
	const reach = Math.max(SHORTEST_ARROW, scale.yearWidth * ARROW_YEARS);
	const isBefore = !Number.isFinite(from);
	const isAfter = !Number.isFinite(to);
	const known: [number, number] = [scale.toX(from), scale.toX(to + 1)];
	const left = isBefore ? Math.max(scale.left, known[1] - reach) : known[0];
	const right = isAfter ? Math.min(scale.right, known[0] + reach) : known[1];
	const isWide = right - left >= SHORTEST_LINE && date.precision !== 'day';
	const isDotted = date.approximate || VAGUE.has(date.precision) || date.parts !== undefined;
	const glyphs = centreGlyphs(
		forms,
		left,
		right,
		isBefore ? 'end' : isAfter ? 'start' : 'middle',
		scale
	);
	const ends = { start: toLimit(from, scale), end: toLimit(to, scale) };
	return withExtent({
		left,
		right,
		startEnd: isWide && (isBefore || !date.approximate) ? ends.start : 'none',
		endEnd: isWide && (isAfter || !date.approximate) ? ends.end : 'none',
		line: isWide ? (isDotted ? 'dotted' : 'solid') : 'none',
		bar: null,
		glyphs
	});
}

/** In each of several stretches: a glyph in every one that is shown. */
function toRepeated(
	parts: readonly DayRange[],
	forms: readonly RecordForm[],
	scale: TimeScale
): LaneItem {
	const [first, last] = scale.domain;
	const xs = parts
		.filter(([from, to]) => from <= last && to >= first)
		.map(([from, to]) => (scale.toX(from) + scale.toX(to + 1)) / 2);
	const glyphs = forms.flatMap((form) => xs.map((x) => ({ form, x })));
	return withExtent({
		left: xs[0] ?? scale.left,
		right: xs.at(-1) ?? scale.left,
		startEnd: 'none',
		endEnd: 'none',
		line: 'none',
		bar: null,
		glyphs
	});
}

function toBar(date: DateValue, forms: readonly RecordForm[], scale: TimeScale): LaneItem {
	const { start, end } = date;
	const [left, right] = [scale.toX(start[0]), scale.toX(end[1] + 1)];
	const bar: [number, number] = [scale.toX(start[1]), scale.toX(end[0] + 1)];
	return withExtent({
		left,
		right,
		startEnd: toLimit(start[0], scale, date.startKind === 'known'),
		endEnd: toLimit(end[1], scale, date.endKind === 'known'),
		line: date.approximate ? 'dotted' : 'solid',
		bar: bar[0] <= bar[1] ? bar : [left, left],
		glyphs: [{ form: forms[0]!, x: (left + right) / 2 }]
	});
}

function toLimit(day: Day, { domain }: TimeScale, isKnown = Number.isFinite(day)): LineEnd {
	if (!isKnown) return 'arrow';
	return day < domain[0] || day > domain[1] ? 'cut' : 'tick';
}

/** Stated first, as the order of the forms has it; closer together where there is no room. */
function centreGlyphs(
	forms: readonly RecordForm[],
	left: number,
	right: number,
	side: 'start' | 'middle' | 'end',
	scale: TimeScale
): LaneGlyph[] {
	const room = scale.right - scale.left - 2 * GLYPH_RADIUS;
	const pitch = Math.min(GLYPH_PITCH, room / Math.max(1, forms.length - 1));
	const length = pitch * (forms.length - 1);
	const wanted =
		side === 'middle'
			? (left + right - length) / 2
			: side === 'end'
				? right - GLYPH_RADIUS - 2 - length
				: left + GLYPH_RADIUS + 2;
	const first = Math.min(
		Math.max(wanted, scale.left + GLYPH_RADIUS),
		scale.right - GLYPH_RADIUS - length
	);
	return forms.map((form, index) => ({ form, x: first + index * pitch }));
}

function withExtent(item: Omit<LaneItem, 'extent'>): LaneItem {
	const xs = item.bar ? [] : item.glyphs.map(({ x }) => x);
	const lines = item.line === 'none' && xs.length > 0 ? [] : [item.left, item.right];
	return {
		...item,
		extent: [
			Math.min(...lines, ...xs.map((x) => x - GLYPH_RADIUS)),
			Math.max(...lines, ...xs.map((x) => x + GLYPH_RADIUS))
		]
	};
}
