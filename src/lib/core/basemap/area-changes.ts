import { isAtDay } from '#lib/core/basemap/at-day.ts';
import type { BorderChange } from '#lib/core/basemap/period-table.ts';
import type { DatasetOverlay } from '#lib/core/model/overlay.ts';
import type { Day } from '#lib/core/time/day.ts';

/** As well known as the end of a state that few have heard of. */
const RANK = 1;

/**
 * What happens to a dataset's own areas, by day: each begins and ends. Several of one name are one
 * area that changes; while any of them holds it has not ended.
 */
export function toAreaChanges(overlays: readonly DatasetOverlay[]): BorderChange[] {
	const changes = overlays.flatMap((overlay): BorderChange[] => {
		const { name, from, to, fromWords, toWords } = overlay;
		const others = overlays.filter((other) => other !== overlay && other.name === name);
		const isThere = (day: Day) => others.some((other) => isAtDay(other, day));
		const told: BorderChange[] = [];
		if (from !== null) {
			const verb = isThere(from - 1) ? 'changes' : 'begins';
			told.push(toChange(overlay, from, verb, fromWords));
		}
		if (to !== null && !isThere(to + 1)) told.push(toChange(overlay, to + 1, 'ends', toWords));
		return told;
	});
	return changes.sort((a, b) => a.day - b.day);
}

function toChange(
	{ name, at }: DatasetOverlay,
	day: Day,
	verb: string,
	date: string
): BorderChange {
	return { day, text: `${name} ${verb}`, at, rank: RANK, units: [], date };
}
