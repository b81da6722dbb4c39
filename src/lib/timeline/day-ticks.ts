import { toDateLanguage } from '#lib/core/time/date-languages.ts';
import { fromDay, type Day } from '#lib/core/time/day.ts';
import type { TimeScale } from '#lib/timeline/scale.ts';
import { PIXELS_PER_CHARACTER, type TickCandidate } from '#lib/timeline/ticks.ts';

/** From label to label, in lengths of one. */
const DAY_LABEL_AIR = 1.4;

/**
 * The days that are labelled on an axis of days: the first and as many after it, evenly, as their
 * labels have room.
 * @param textScale see `toTickCandidates`
 */
export function toDayTicks(scale: TimeScale, language: string, textScale: number): TickCandidate[] {
	const { short } = toDateLanguage(language);
	const labelOf = (day: Day) => short.unit(fromDay(day));
	const [first, last] = scale.domain;
	const dayPx = (scale.right - scale.left) / (last - first + 1);
	const halfPx = (labelOf(last).length * PIXELS_PER_CHARACTER * textScale) / 2;
	const strideDays = Math.ceil((DAY_LABEL_AIR * 2 * halfPx) / dayPx);
	return Array.from({ length: Math.ceil((last - first + 1) / strideDays) }, (_, index) => {
		const day = first + index * strideDays;
		return { at: day, x: scale.toX(day) + dayPx / 2, label: labelOf(day), halfPx };
	});
}
