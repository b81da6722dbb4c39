import type { PlaceTable } from '#lib/core/crowd/place-table.ts';

/** Nearer than this, as a share of the Earth's radius, a straight line on the map is drawn. */
export const SHORT_ARC = 0.02;
/** Closer to opposite than this every direction is the shortest: the line goes east over the equator. */
export const OPPOSITE_WITHIN = 1e-3;

/** Half a turn away is to the east, whatever the rounding, so that a line over a pole is not torn. */
export const TIE = 1e-4;

type Vector = readonly [x: number, y: number, z: number];

/** A point of an arc: Mercator shares, continuous from the arc's start, and on the unit sphere. */
export interface ArcPoint {
	x: number;
	y: number;
	vector: Vector;
}

/**
 * The great circle between two places, as the shader of flows draws it: it may leave the square
 * world at its sides, but never jumps from one side to the other.
 */
export class ArcPath {
	/** Angle between the ends in radians. */
	readonly angle: number;
	readonly #from: Vector;
	readonly #to: Vector;
	readonly #start: readonly [x: number, y: number];
	readonly #end: readonly [x: number, y: number];
	/** Drawn as a straight line on the map. */
	readonly isShort: boolean;
	readonly #middle: Vector | null;
	/** To the right of travel. */
	readonly #right: Vector;

	constructor(places: PlaceTable, from: number, to: number) {
		this.#from = vectorOf(places, from);
		this.#to = vectorOf(places, to);
		const chord = Math.hypot(...minus(this.#to, this.#from));
		const sum = Math.hypot(...minus(this.#to, scaled(this.#from, -1)));
		this.angle = 2 * Math.asin(Math.min(1, chord / 2));
		this.isShort = chord < SHORT_ARC;
		this.#start = [places.x[from]!, places.y[from]!];
		this.#end = [toNear(places.x[to]!, this.#start[0]), places.y[to]!];
		this.#middle = sum < OPPOSITE_WITHIN ? toEast(this.#from) : null;
		this.#right = toUnit(cross(this.#middle ?? this.#to, this.#from));
	}

	/**
	 * @param share 0 start to 1 end
	 * @param aside how far to the right of the great circle, as a share of the Earth's radius; lines
	 *   that are short have no sides
	 */
	at(share: number, aside = 0): ArcPoint {
		const on = this.#vectorAt(share);
		if (this.isShort) {
			const mix = (axis: 0 | 1) =>
				this.#start[axis] + (this.#end[axis] - this.#start[axis]) * share;
			return { x: mix(0), y: mix(1), vector: on };
		}
		const vector = aside === 0 ? on : toUnit(minus(on, scaled(this.#right, -aside)));
		const near = this.#start[0] + (this.#middle ? 0.25 : TIE);
		return { ...toMercator(vector, near), vector };
	}

	#vectorAt(share: number): Vector {
		if (!this.#middle) return slerp(this.#from, this.#to, this.angle, share);
		return share < 0.5
			? slerp(this.#from, this.#middle, Math.PI / 2, 2 * share)
			: slerp(this.#middle, this.#to, Math.PI / 2, 2 * share - 1);
	}
}

function vectorOf({ vectors }: PlaceTable, place: number): Vector {
	return [vectors[3 * place]!, vectors[3 * place + 1]!, vectors[3 * place + 2]!];
}

function slerp(from: Vector, to: Vector, angle: number, share: number): Vector {
	const sine = Math.sin(angle);
	if (sine < 1e-9) return from;
	const [a, b] = [Math.sin((1 - share) * angle) / sine, Math.sin(share * angle) / sine];
	return [a * from[0] + b * to[0], a * from[1] + b * to[1], a * from[2] + b * to[2]];
}

function toMercator([x, y, z]: Vector, near: number): { x: number; y: number } {
	const sine = Math.max(-0.99999, Math.min(0.99999, y));
	return {
		x: toNear(Math.atan2(x, z) / (2 * Math.PI) + 0.5, near),
		y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
	};
}

/** A quarter of the way round to the east, on the equator. */
function toEast([x, , z]: Vector): Vector {
	const length = Math.hypot(x, z);
	return length < 1e-6 ? [1, 0, 0] : [z / length, 0, -x / length];
}

function toNear(x: number, near: number): number {
	return x - Math.round(x - near);
}

function minus(a: Vector, b: Vector): Vector {
	return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function scaled([x, y, z]: Vector, by: number): Vector {
	return [x * by, y * by, z * by];
}

function cross(a: Vector, b: Vector): Vector {
	return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function toUnit(vector: Vector): Vector {
	return scaled(vector, 1 / Math.max(1e-6, Math.hypot(...vector)));
}
