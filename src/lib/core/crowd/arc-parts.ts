import { ArcPath } from '#lib/core/crowd/arc-path.ts';
import type { FrameCamera, PixelPoint } from '#lib/core/crowd/frame-camera.ts';
import type { PlaceTable } from '#lib/core/crowd/place-table.ts';
import { MOST_ASIDE_PX } from '#lib/core/crowd/strand-form.ts';
import { isInView } from '#lib/core/scene/in-view.ts';

/** What of a line from place to place lies in the view, in one copy of the world. */
export interface ArcPart {
	copy: number;
	/** Shares of the line: 0 where it begins within the view, 1 where it ends there. */
	from: number;
	to: number;
	/** Pixels of the whole line where the map is as large as at the centre of the view. */
	lengthPx: number;
	/** Pixels that the whole line would have if it were everywhere as it is at the end of the part. */
	endPx: number;
	/**
	 * How crooked the whole line is: twice the most pixels that a point of it lies beside the middle of
	 * those an eighth of the line before and after it.
	 */
	bendPx: number;
}

/** The head of an arrow is seen whole where its line leaves the view. */
const INSET_PX = 8;
const PIECES = 8;
/** Shorter pieces than this are no longer looked at, and ends are told this exactly. */
const LEAST_PX = { missed: 32, end: 3 } as const;
/** Of a piece: how far its line may lie beside it. */
const BULGE = 0.35;
/** Where pieces are behind the globe their length is not known. */
const MOST_HALVINGS = 24;
const MOST_HIDDEN_HALVINGS = 7;
/** Of a line: what is looked at for its scale at an end. */
const SHORT_SHARE = 0.002;
/** What a half circle of pieces is longer than the step by which it bends. */
const HIDDEN_BEND = PIECES ** 2 / Math.PI;
/** At the horizon of the globe lines are seen from their end. */
const LEAST_SCALE = 0.25;

interface Stop {
	share: number;
	point: PixelPoint | null;
	isInside: boolean;
}

/** Finds the parts of lines that are in the view, once for each camera and pair of places. */
export class ArcParts {
	readonly #places: PlaceTable;
	#view = '';
	readonly #known = new Map<number, readonly ArcPart[]>();

	constructor(places: PlaceTable) {
		this.#places = places;
	}

	/** Of a line from a place to itself: the copies in which the place is in the view. */
	of(from: number, to: number, camera: FrameCamera): readonly ArcPart[] {
		if (camera.view !== this.#view) this.#known.clear();
		this.#view = camera.view;
		const key = from * this.#places.count + to;
		const known = this.#known.get(key) ?? this.#find(from, to, camera);
		this.#known.set(key, known);
		return known;
	}

	#find(from: number, to: number, camera: FrameCamera): ArcPart[] {
		const places = this.#places;
		if (places.known[from] !== 1 || places.known[to] !== 1) return [];
		const arc = new ArcPath(places, from, to);
		const [start, end] = [arc.at(0).x, arc.at(1).x];
		const lengthPx = Math.max(1, arc.angle * camera.radiusPx);
		return camera
			.copiesOf(Math.min(start, end), Math.max(start, end), MOST_ASIDE_PX)
			.flatMap((copy) => {
				const stopAt = (share: number) => toStop(arc, camera, copy, share);
				const stops = Array.from({ length: PIECES + 1 }, (_, at) => stopAt(at / PIECES));
				const part = findPart(stops, stopAt, camera);
				if (!part) return [];
				const [from, to] = part;
				const endPx = Math.max(toEndPx(arc, camera, to), LEAST_SCALE * lengthPx);
				return [{ copy, from, to, lengthPx, endPx, bendPx: toBendPx(stops, lengthPx) }];
			});
	}
}

function toStop(arc: ArcPath, camera: FrameCamera, copy: number, share: number): Stop {
	const { x, y, vector } = arc.at(share);
	const point = camera.project(x + copy, y, ...vector);
	// A place at the very edge of the view is still where the line ends.
	const inset = share === 0 || share === 1 ? 0 : INSET_PX;
	return { share, point, isInside: point !== null && isInView(point, camera, -inset) };
}

/** The first and the last share that are in the view. */
function findPart(
	stops: readonly Stop[],
	stopAt: (share: number) => Stop,
	camera: FrameCamera
): [number, number] | null {
	let part: [number, number] | null = null;
	const take = ({ share }: Stop) => {
		part = part ? [Math.min(part[0], share), Math.max(part[1], share)] : [share, share];
	};
	const follow = (a: Stop, b: Stop, halvings: number): void => {
		if (a.isInside) take(a);
		if (b.isInside) take(b);
		if (halvings === 0 || (a.isInside && b.isInside)) return;
		if (!mayCross(a, b, camera)) return;
		const isHidden = a.point === null || b.point === null;
		const middle = stopAt((a.share + b.share) / 2);
		const left = isHidden ? Math.min(halvings - 1, MOST_HIDDEN_HALVINGS) : halvings - 1;
		follow(a, middle, left);
		follow(middle, b, left);
	};
	if (stops[0]!.isInside && stops[PIECES]!.isInside) return [0, 1];
	for (let at = 0; at < PIECES; at++) follow(stops[at]!, stops[at + 1]!, MOST_HALVINGS);
	return part;
}

/** A line that is partly behind the globe is as crooked as a half of its horizon. */
function toBendPx(stops: readonly Stop[], lengthPx: number): number {
	let most = 0;
	for (let at = 1; at < PIECES; at++) {
		const [a, b, c] = [stops[at - 1]!.point, stops[at]!.point, stops[at + 1]!.point];
		if (!a || !b || !c) return lengthPx / HIDDEN_BEND;
		most = Math.max(most, Math.hypot(a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y));
	}
	return most;
}

/** The flat map grows towards the poles, so that arrows would there be longer than elsewhere. */
function toEndPx(arc: ArcPath, camera: FrameCamera, end: number): number {
	const [from, to] = [end - SHORT_SHARE, end].map((share) => {
		const { x, y, vector } = arc.at(share);
		return camera.project(x, y, ...vector);
	});
	return from && to ? Math.hypot(to.x - from.x, to.y - from.y) / SHORT_SHARE : 0;
}

/** Whether there may be more of a piece in the view than its ends tell. */
function mayCross(a: Stop, b: Stop, { width, height }: FrameCamera): boolean {
	// Between two points behind the globe there is hardly anything before it.
	if (!a.point || !b.point) return a.point !== b.point;
	const length = Math.hypot(b.point.x - a.point.x, b.point.y - a.point.y);
	if (length < (a.isInside || b.isInside ? LEAST_PX.end : LEAST_PX.missed)) return false;
	const bulge = BULGE * length;
	const overlaps = (from: number, to: number, size: number) =>
		Math.max(from, to) + bulge > 0 && Math.min(from, to) - bulge < size;
	return overlaps(a.point.x, b.point.x, width) && overlaps(a.point.y, b.point.y, height);
}
