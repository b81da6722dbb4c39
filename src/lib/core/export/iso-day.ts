import { fromDay, type Day } from '#lib/core/time/day.ts';

/** A finite day as ISO 8601 has it: `1988-06-01`, `-000319-01-01` and `+012000-01-01` beyond four digits. */
export function toIsoDay(day: Day): string {
	const { year, month, day: dayOfMonth } = fromDay(day);
	const digits = String(Math.abs(year));
	const isPlain = year >= 0 && digits.length <= 4;
	const sign = isPlain ? '' : year < 0 ? '-' : '+';
	const parts = [sign + digits.padStart(isPlain ? 4 : 6, '0'), toTwo(month), toTwo(dayOfMonth)];
	return parts.join('-');
}

function toTwo(number: number): string {
	return String(number).padStart(2, '0');
}
