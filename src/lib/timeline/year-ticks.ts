import { toYearRange } from '#lib/core/time/day.ts';
import { startWords } from '#lib/core/time/window-words.ts';
import type { ThumbTrack } from '#lib/timeline/thumb-keys.ts';
import { toTickCandidates } from '#lib/timeline/ticks.ts';

/** What may be labelled on an axis of years. */
export function toYearTicks(years: ReadonlySet<number>): NonNullable<ThumbTrack['toTicks']> {
	return (scale, language, textScale) => {
		const toLabel = (year: number) => startWords(toYearRange(year)[0], language, 'short');
		return toTickCandidates(scale, years, toLabel, textScale);
	};
}
