import { layLine, layLoop } from '#lib/core/crowd/lay-strand.ts';
import { toDiscRadius } from '#lib/core/crowd/disc-scale.ts';
import type { FrameCamera, PixelPoint } from '#lib/core/crowd/frame-camera.ts';
import type { DrawnScene } from '#lib/core/crowd/drawn-scene.ts';
import type { LargeTarget } from '#lib/core/crowd/large-scene.ts';
import type { PlaceTable } from '#lib/core/crowd/place-table.ts';
import { MOST_ASIDE_PX } from '#lib/core/crowd/strand-form.ts';
import type { Strand } from '#lib/core/crowd/strand-list.ts';
import { toClusterRadius, toMarkRadius, toSlotOffset } from '#lib/core/crowd/unit-marks.ts';

/** Pixels by which a pointer may miss. */
const MISS = { mark: 4, disc: 3, flow: 5 } as const;
const SLOT_MASK = 255;

/** What is drawn at a point of the map, the topmost first: marks, discs, flows. */
export function pickTarget(
	scene: DrawnScene,
	at: PixelPoint,
	toVector: ToVector
): LargeTarget | null {
	return pickMark(scene, at) ?? pickDisc(scene, at) ?? pickFlow(scene, at, toVector);
}

/** The point of the unit sphere that is drawn at a point of the map, as in `PlaceTable.vectors`. */
type ToVector = (x: number, y: number) => readonly [x: number, y: number, z: number];

function pickMark({ drawing, places, camera }: DrawnScene, at: PixelPoint): LargeTarget | null {
	if (drawing.marks === 0) return null;
	const radius = toMarkRadius(camera.zoom);
	const near = new Map<number, readonly PixelPoint[]>();
	drawing.roots.forEach((root, place) => {
		if (root === 0 || !drawing.hasUnits(place) || places.known[place] !== 1) return;
		const reach = toClusterRadius(Math.round(root * root)) * radius + MISS.mark;
		const points = copiesOf(places, place, camera).filter((point) => distance(point, at) <= reach);
		if (points.length > 0) near.set(place, points);
	});
	if (near.size === 0) return null;
	let best: LargeTarget | null = null;
	let least = radius + MISS.mark;
	for (let mark = 0; mark < drawing.marks; mark++) {
		const place = drawing.markCodes[2 * mark]!;
		const points = near.get(place);
		if (!points) continue;
		const [dx, dy] = toSlotOffset(drawing.markCodes[2 * mark + 1]! & SLOT_MASK);
		for (const { x, y } of points) {
			const away = distance({ x: x + dx * radius, y: y + dy * radius }, at);
			if (away > least) continue;
			least = away;
			best = { type: 'event', row: drawing.markRows[mark]!, place };
		}
	}
	return best;
}

function pickDisc(
	{ drawing, places, camera, scale }: DrawnScene,
	at: PixelPoint
): LargeTarget | null {
	let best: LargeTarget | null = null;
	let least = Infinity;
	drawing.discPlaces.forEach((place, disc) => {
		const radius = toDiscRadius(scale, drawing.discCounts[disc]!);
		if (radius >= least || places.known[place] !== 1) return;
		if (!copiesOf(places, place, camera).some((point) => distance(point, at) <= radius + MISS.disc))
			return;
		least = radius;
		best = { type: 'place', place };
	});
	return best;
}

function pickFlow(scene: DrawnScene, at: PixelPoint, toVector: ToVector): LargeTarget | null {
	const { strands, places } = scene;
	const here = toVector(at.x, at.y);
	const tolerance = Math.max(
		angleBetween(here, toVector(at.x + MOST_ASIDE_PX, at.y)),
		angleBetween(here, toVector(at.x, at.y + MOST_ASIDE_PX))
	);
	let best: LargeTarget | null = null;
	let least = Infinity;
	for (let index = strands.length - 1; index >= 0; index--) {
		const strand = strands[index]!;
		if (!isNearCircle(places, strand, here, tolerance)) continue;
		const away = toDistance(scene, strand, at) - strand.widthPx / 2;
		if (away > MISS.flow || away >= least) continue;
		least = away;
		best = { type: 'pair', from: strand.from, to: strand.to };
		if (away <= 0) break;
	}
	return best;
}

/** Distance in pixels of a point from the line of a strand as it is drawn. */
function toDistance(scene: DrawnScene, strand: Strand, at: PixelPoint): number {
	return Math.min(
		Infinity,
		...strand.parts.map((part) => {
			const line =
				strand.from === strand.to ? layLoop(scene, strand, part) : layLine(scene, strand, part);
			let least = Infinity;
			for (let step = 1; step < line.length; step++) {
				const [from, to] = [line[step - 1], line[step]];
				if (from && to) least = Math.min(least, distanceToPiece(at, from, to));
			}
			return least;
		})
	);
}

function copiesOf(places: PlaceTable, place: number, camera: FrameCamera): PixelPoint[] {
	return camera.copies.flatMap((copy) => camera.projectPlace(places, place, copy) ?? []);
}

/** Whether a point of the sphere lies near the great circle through both ends. */
function isNearCircle(
	{ vectors }: PlaceTable,
	{ from, to }: Strand,
	[x, y, z]: readonly [number, number, number],
	tolerance: number
): boolean {
	const [a, b] = [vectors.subarray(3 * from, 3 * from + 3), vectors.subarray(3 * to, 3 * to + 3)];
	const normal = [
		a[1]! * b[2]! - a[2]! * b[1]!,
		a[2]! * b[0]! - a[0]! * b[2]!,
		a[0]! * b[1]! - a[1]! * b[0]!
	] as const;
	const length = Math.hypot(...normal);
	if (length < 0.02) return true;
	const away = Math.abs(x * normal[0] + y * normal[1] + z * normal[2]) / length;
	return away <= Math.sin(Math.min(Math.PI / 2, tolerance));
}

function angleBetween(a: readonly number[], b: readonly number[]): number {
	const chord = Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!);
	return 2 * Math.asin(Math.min(1, chord / 2));
}

function distance(a: PixelPoint, b: PixelPoint): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}

function distanceToPiece(at: PixelPoint, from: PixelPoint, to: PixelPoint): number {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	const along = ((at.x - from.x) * dx + (at.y - from.y) * dy) / Math.max(1e-9, dx * dx + dy * dy);
	const share = Math.max(0, Math.min(1, along));
	return distance(at, { x: from.x + dx * share, y: from.y + dy * share });
}
