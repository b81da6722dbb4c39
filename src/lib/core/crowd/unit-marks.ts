import type { LargeFrame } from '#lib/core/crowd/large-scene.ts';

/** Up to so many events a place shows one mark each. */
export const MOST_UNITS = 40;
/** Up to so many in the slice they do so in any view, beyond only in close ones. */
const MOST_FROM_AFAR = 1_500;
const CLOSE_ZOOM = 4;
const LARGE_MARK_ZOOM = 5;
/** In radii of a mark. */
const PITCH = 2.43;
const SPREAD = 0.56;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The slot of the only mark of a place: at the place itself. */
export const CENTRE_SLOT = 255;

/** Whether places with few events show each of them. */
export function showsUnits(
	{ events, isCrowded = false }: Pick<LargeFrame, 'events' | 'isCrowded'>,
	zoom: number
): boolean {
	return zoom >= CLOSE_ZOOM || (!isCrowded && events <= MOST_FROM_AFAR);
}

/** CSS pixels. */
export function toMarkRadius(zoom: number): number {
	return zoom < LARGE_MARK_ZOOM ? 3.3 : 4.2;
}

/**
 * How many slots so many marks of a place are laid out on: 1, 2, 3, 4, 6, 8, 12 and so on. As it is
 * the same for many numbers, most marks keep their slot when others come and go.
 */
export function toSlotCount(marks: number): number {
	if (marks <= 2) return Math.max(1, marks);
	const power = 2 ** Math.floor(Math.log2(marks - 1));
	return marks <= 1.5 * power ? 1.5 * power : 2 * power;
}

/** The slot that a row takes if it is free; the same among whatever other rows. */
export function toFirstSlot(row: number, slots: number): number {
	const mixed = Math.imul(row ^ (row >>> 15), 0x2c1b3c6d);
	return ((mixed ^ (mixed >>> 13)) >>> 0) % slots;
}

/** Slots fill a disc as the seeds of a sunflower do. From the place, in radii of a mark. */
export function toSlotOffset(slot: number): readonly [dx: number, dy: number] {
	if (slot === CENTRE_SLOT) return [0, 0];
	const away = PITCH * SPREAD * Math.sqrt(slot + 0.5);
	const angle = slot * GOLDEN_ANGLE;
	return [away * Math.cos(angle), away * Math.sin(angle)];
}

/** Radius of the disc that so many marks take up, in radii of a mark. */
export function toClusterRadius(marks: number): number {
	const slots = toSlotCount(marks);
	return 1.2 + (slots === 1 ? 0 : PITCH * SPREAD * Math.sqrt(slots));
}
