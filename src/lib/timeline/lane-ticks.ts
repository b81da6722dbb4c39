import { fromDay, toDay } from '#lib/core/time/day.ts';
import { startWords } from '#lib/core/time/window-words.ts';
import { addUnits } from '#lib/timeline/snap.ts';
import type { TimeScale } from '#lib/timeline/scale.ts';

export interface LaneTick {
	/** Pixels. */
	x: number;
	label: string;
	/** The beginning of a year. */
	isMajor: boolean;
}

const WIDTH_PER_LABEL = 52;

/**
 * Labels at the beginning of years that have records, and of quarters or months where these are
 * wide enough, as far as they fit.
 */
export function toLaneTicks(scale: TimeScale, language: string): LaneTick[] {
	const months = toMonthsPerTick(scale.yearWidth);
	const ticks: LaneTick[] = [];
	let free = -Infinity;
	for (const { firstYear, lastYear, isEmpty } of scale.segments) {
		if (isEmpty) continue;
		const end = Math.min(scale.domain[1] + 1, toDay(lastYear + 1, 1, 1));
		for (let day = toDay(firstYear, 1, 1); day < end; day = addUnits(day, months, 'month')) {
			const x = scale.toX(day);
			if (day < scale.domain[0] || x < free) continue;
			const isMajor = fromDay(day).month === 1;
			const [first = ''] = startWords(day, language, 'short').split(' ');
			ticks.push({ x, label: isMajor ? startWords(day, language, 'short') : first, isMajor });
			free = x + WIDTH_PER_LABEL;
		}
	}
	return ticks;
}

function toMonthsPerTick(yearWidth: number): number {
	if (yearWidth >= 12 * WIDTH_PER_LABEL) return 1;
	return yearWidth >= 4 * WIDTH_PER_LABEL ? 3 : 12;
}
