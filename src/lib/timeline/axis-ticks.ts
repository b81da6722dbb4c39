import { toDateLanguage } from '#lib/core/time/date-languages.ts';
import { fromDay, toYearRange, type Day } from '#lib/core/time/day.ts';
import { startWords } from '#lib/core/time/window-words.ts';
import type { TimeScale } from '#lib/timeline/scale.ts';
import type { ThumbTrack } from '#lib/timeline/thumb-keys.ts';
import { toDayTickCandidates, toTickCandidates, type TickCandidate } from '#lib/timeline/ticks.ts';

/** What may be labelled on an axis, by years or by the days that its thumbs go by. */
export function toAxisTicks(
	scale: TimeScale,
	{ unit, years }: ThumbTrack,
	language: string,
	textScale: number
): TickCandidate[] {
	const ofDay = (day: Day) => toDateLanguage(language).short.unit(fromDay(day));
	const ofYear = (year: number) => startWords(toYearRange(year)[0], language, 'short');
	return unit === 'day'
		? toDayTickCandidates(scale, ofDay, textScale)
		: toTickCandidates(scale, years, ofYear, textScale);
}
