import { UsageError } from './usage-error.ts';

/** Reads a whole number of a range, also as 1e6. Throws UsageError for anything else. */
export function parseCount(least: number, most: number): (text: string) => number {
	return (text) => {
		const count = text.trim() === '' ? NaN : Number(text);
		if (Number.isInteger(count) && count >= least && count <= most) return count;
		throw new UsageError(`${text} is not a whole number from ${least} to ${most}`);
	};
}

/** Reads a number from 0 to 1. Throws UsageError for anything else. */
export function parseShare(text: string): number {
	const share = text.trim() === '' ? NaN : Number(text);
	if (share >= 0 && share <= 1) return share;
	throw new UsageError(`${text} is not a share from 0 to 1`);
}

/** Reads degrees from a millionth to ten. Throws UsageError for anything else. */
export function parseDegrees(text: string): number {
	const degrees = text.trim() === '' ? NaN : Number(text);
	if (degrees >= 1e-6 && degrees <= 10) return degrees;
	throw new UsageError(`${text} is not a number of degrees from 0.000001 to 10`);
}
