import type { Camera } from '#lib/core/address/view.ts';

const RANGES: readonly (readonly [min: number, max: number])[] = [
	[-90, 90],
	[-180, 180],
	[0, 24],
	[-180, 180],
	[0, 85]
];
const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** 0.00001 degrees is about a metre. */
const DEGREE_DIGITS = 5;
const ZOOM_DIGITS = 2;
const ANGLE_DIGITS = 1;

/** Reads `lat,lon,zoom[,bearing[,pitch]]`; null where a number is missing, no number or out of range. */
export function parseCamera(text: string): Camera | null {
	const parts = text.split(',').map((part) => part.trim());
	if (parts.length < 3 || parts.length > RANGES.length) return null;
	const numbers = parts.map((part) => (NUMBER.test(part) ? Number(part) : NaN));
	const isInRange = numbers.every((number, at) => {
		const [min, max] = RANGES[at]!;
		return number >= min && number <= max;
	});
	if (!isInRange) return null;
	const [lat = 0, lng = 0, zoom = 0, bearing = 0, pitch = 0] = numbers;
	return { lat, lng, zoom, bearing, pitch };
}

/** The camera to about a metre and a hundredth of a zoom level, without trailing zeros. */
export function encodeCamera({ lat, lng, zoom, bearing, pitch }: Camera): string {
	const numbers = [
		round(lat, DEGREE_DIGITS),
		round(toNearLng(lng), DEGREE_DIGITS),
		round(zoom, ZOOM_DIGITS),
		round(bearing, ANGLE_DIGITS),
		round(pitch, ANGLE_DIGITS)
	];
	const isFlat = numbers[3] === 0 && numbers[4] === 0;
	return numbers.slice(0, isFlat ? 3 : 5).join(',');
}

/** MapLibre counts on past the antimeridian. */
function toNearLng(lng: number): number {
	return Math.abs(lng) <= 180 ? lng : lng - 360 * Math.round(lng / 360);
}

function round(number: number, digits: number): number {
	// Adding zero turns -0, which would be written as 0 and read as another number, into 0.
	return Math.round(number * 10 ** digits) / 10 ** digits + 0;
}
