import { toDateLanguage } from '#lib/core/time/date-languages.ts';
import type { TimeMode } from '#lib/core/time/time-mode.ts';
import type { Day, DayRange } from '#lib/core/time/day.ts';
import { endWords, startWords, windowWords } from '#lib/core/time/window-words.ts';
import type { TimeScale } from '#lib/timeline/scale.ts';
import type { Thumb } from '#lib/timeline/thumb-keys.ts';
import type { TakenStretch } from '#lib/timeline/ticks.ts';
import { clampWindow } from '#lib/timeline/window-moves.ts';

/** A thumb as it stands on the strip; all lengths in pixels. */
export interface ThumbLayout {
	thumb: Thumb;
	name: string;
	day: Day;
	/** The days between which it may move. */
	range: DayRange;
	words: string;
	label: string;
	x: number;
	labelX: number;
	labelAnchor: 'start' | 'end';
	/** Left and right end of the label, with some air. */
	taken: TakenStretch;
	reach: readonly [left: number, right: number];
}

const LABEL_GAP = 9;
const AIR = 8;
const PIXELS_PER_CHARACTER = 7.6;
const REACH = 22;
const NARROWEST_REACH = 7;

/**
 * One thumb at each end of a window, one at the end of a cumulative range, one on an instant.
 * @param room where labels may stand, in pixels: beyond it others are written
 */
export function layOutThumbs(
	window: DayRange,
	mode: TimeMode,
	scale: TimeScale,
	room: TakenStretch,
	language: string,
	textScale: number
): ThumbLayout[] {
	const { domain } = scale;
	const [from, to] = clampWindow(window, domain);
	const [left, right] = [scale.toX(from), scale.toX(to + 1)];
	const between = Math.min(REACH, Math.max(NARROWEST_REACH, (right - left) / 2));
	const place = (label: string, x: number, side: 'left' | 'right') =>
		placeLabel(label, x, side, room, textScale);
	if (mode === 'instant') {
		const label = windowWords([from, to], language);
		const x = (left + right) / 2;
		const words = { name: 'Date shown', words: label, label };
		return [
			{
				thumb: 'at',
				...words,
				day: from,
				range: domain,
				x,
				...place(label, x, 'right'),
				reach: [REACH, REACH]
			}
		];
	}
	const [saidFrom, saidTo] = isApart(window, domain) ? window : [from, to];
	const endLabel = endWords(saidTo, language, 'short');
	const end: ThumbLayout = {
		thumb: 'end',
		name: mode === 'cumulative' ? 'Shown up to' : 'End of the window',
		day: to,
		range: mode === 'cumulative' ? domain : [from, domain[1]],
		words: endWords(saidTo, language),
		label: endLabel,
		x: right,
		...place(endLabel, right, 'right'),
		reach: [mode === 'cumulative' ? REACH : between, REACH]
	};
	if (mode === 'cumulative') return [end];
	const startWord = startWords(saidFrom, language, 'short');
	// A window of one year or month is named once.
	const startLabel = startWord === endLabel ? '' : startWord;
	const start: ThumbLayout = {
		thumb: 'start',
		name: 'Start of the window',
		day: from,
		range: [domain[0], to],
		words: startWords(saidFrom, language),
		label: startLabel,
		x: left,
		...place(startLabel, left, 'left'),
		reach: [REACH, between]
	};
	// Both labels on one side of their thumbs, at an end of the strip: there may be room for one.
	const isFirst = start.labelAnchor === 'start';
	const isTight = isFirst ? start.taken[1] > right : end.taken[0] < left;
	if (startLabel === '' || start.labelAnchor !== end.labelAnchor || !isTight) return [start, end];
	const label = toDateLanguage(language).short.fromTo(startLabel, endLabel);
	const [first, last] = isFirst ? ['', label] : [label, ''];
	return [
		{ ...start, label: first, ...place(first, left, 'left') },
		{ ...end, label: last, ...place(last, right, 'right') }
	];
}

/** Whether a window lies where the strip shows nothing; one without bounds never does. */
function isApart(window: DayRange, domain: DayRange): boolean {
	return window.every(Number.isFinite) && (window[1] < domain[0] || window[0] > domain[1]);
}

/** Outside the window, or inside where the strip ends. */
function placeLabel(
	label: string,
	x: number,
	side: 'left' | 'right',
	[least, most]: TakenStretch,
	textScale: number
): Pick<ThumbLayout, 'labelX' | 'labelAnchor' | 'taken'> {
	const length = label.length * PIXELS_PER_CHARACTER * textScale;
	const isLeft = side === 'left' ? x - LABEL_GAP - length >= least : x + LABEL_GAP + length > most;
	const labelX = isLeft ? x - LABEL_GAP : x + LABEL_GAP;
	const labelEnd = isLeft ? labelX - length : labelX + length;
	return {
		labelX,
		labelAnchor: isLeft ? 'end' : 'start',
		taken: [Math.min(x, labelEnd) - AIR, Math.max(x, labelEnd) + AIR]
	};
}
