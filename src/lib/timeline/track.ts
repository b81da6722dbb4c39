import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import type { Day, DayRange } from '#lib/core/time/day.ts';
import type { ThumbTrack } from '#lib/timeline/thumb-keys.ts';

/** Where thumbs may stop among the dated records; ends without bound are no stops. */
export function toThumbTrack(
	records: readonly DatasetRecord[],
	bounds: DayRange,
	years: ReadonlySet<number>
): ThumbTrack {
	const dates = records.flatMap(({ date }) => (date ? [date] : []));
	return {
		bounds,
		years,
		starts: toStops(dates.map(({ start }) => start[0])),
		ends: toStops(dates.map(({ end }) => end[1]))
	};
}

function toStops(days: readonly Day[]): Day[] {
	return [...new Set(days.filter(Number.isFinite))].sort((a, b) => a - b);
}
