import type { LargeFocus, LargeTarget } from '#lib/core/crowd/large-scene.ts';
import { packStrips, type PackedMarks } from '#lib/core/crowd/packed-marks.ts';
import { KIND_CLASSES, type SliceDrawing } from '#lib/core/crowd/slice-drawing.ts';
import { toEndRoot } from '#lib/core/crowd/strand-list.ts';

/** What an entry is. */
const DISC_CODES = { told: 0, untold: 1, selected: 2, hovered: 3 } as const;
const DISC_BYTES = 24;
const DISC_NUMBERS = DISC_BYTES / 4;
const SHARES_FROM = 12;
/** Of more places the order of drawing is that of their numbers. */
const MOST_SORTED = 20_000;
const WHOLE = 255;

/** What `DISC_VERTEX` takes: discs, the largest first, then rings around what is pointed at. */
export function packDiscs(
	drawing: SliceDrawing,
	{ selected, hovered }: LargeFocus,
	zoom: number
): PackedMarks {
	const { discPlaces, discCounts, isTold } = drawing;
	const rings = [
		...toRings(drawing, hovered, DISC_CODES.hovered),
		...toRings(drawing, selected, DISC_CODES.selected)
	];
	const order = Uint32Array.from(discPlaces.keys());
	if (order.length <= MOST_SORTED) order.sort((a, b) => discCounts[b]! - discCounts[a]! || a - b);
	const numbers = new Uint32Array((order.length + rings.length) * DISC_NUMBERS);
	const floats = new Float32Array(numbers.buffer);
	const bytes = new Uint8Array(numbers.buffer);
	order.forEach((disc, at) => {
		numbers[at * DISC_NUMBERS] = discPlaces[disc]!;
		numbers[at * DISC_NUMBERS + 1] = isTold ? DISC_CODES.told : DISC_CODES.untold;
		floats[at * DISC_NUMBERS + 2] = Math.sqrt(discCounts[disc]!);
		if (isTold) writeShares(bytes, at * DISC_BYTES + SHARES_FROM, drawing, disc);
	});
	rings.forEach(({ place, code }, ring) => {
		const first = (order.length + ring) * DISC_NUMBERS;
		numbers[first] = place;
		numbers[first + 1] = code;
		floats[first + 2] = toEndRoot(drawing, place, zoom);
	});
	const pieces = Array<number>(order.length + rings.length).fill(1);
	return packStrips(numbers, pieces, 1);
}

/** A mark shows its event by itself; where its place has a disc, that is what stands for it. */
function toRings(
	drawing: SliceDrawing,
	target: LargeTarget | null,
	code: number
): { place: number; code: number }[] {
	if (target === null) return [];
	if (target.type === 'event' && drawing.hasUnits(target.place)) return [];
	const places = target.type === 'pair' ? [target.from, target.to] : [target.place];
	return [...new Set(places)].map((place) => ({ place, code }));
}

function writeShares(bytes: Uint8Array, first: number, drawing: SliceDrawing, disc: number): void {
	const kinds = drawing.discKinds.subarray(disc * KIND_CLASSES, (disc + 1) * KIND_CLASSES);
	const total = kinds.reduce((sum, number) => sum + number, 0);
	let passed = 0;
	kinds.forEach((number, kind) => {
		passed += number;
		bytes[first + kind] = Math.round((WHOLE * passed) / Math.max(1, total));
	});
}
