/** An offset in pixels from the centre of a cluster. */
export type Offset = readonly [dx: number, dy: number];

/** Distance between the centres of neighbouring marks. */
const MARK_PITCH = 10.2;

const COLUMN = (MARK_PITCH * Math.sqrt(3)) / 2;
/** Where the centre of a cluster may lie: on a mark, between two, or among three. */
const CENTRES: readonly Offset[] = [
	[0, 0],
	[0, MARK_PITCH / 2],
	[COLUMN / 3, MARK_PITCH / 2],
	[COLUMN / 2, MARK_PITCH / 4]
];
const known = new Map<number, readonly Offset[]>();

/**
 * The `count` places of the roundest hexagonal packing, ordered from left to right and within a
 * column from top to bottom, so that marks sorted by kind form bands.
 */
export function packHexagonally(count: number): readonly Offset[] {
	const found = known.get(count);
	if (found) return found;
	const packings = CENTRES.map((centre) => packAround(centre, count));
	const roundest = packings.reduce((best, next) =>
		next.spread < best.spread - 1e-9 ? next : best
	);
	known.set(count, roundest.offsets);
	return roundest.offsets;
}

function packAround([cx, cy]: Offset, count: number): { offsets: Offset[]; spread: number } {
	const reach = Math.ceil(Math.sqrt(count)) + 2;
	const lattice: Offset[] = [];
	for (let column = -reach; column <= reach; column++) {
		const shift = column % 2 === 0 ? 0 : MARK_PITCH / 2;
		for (let row = -reach; row <= reach; row++) {
			lattice.push([column * COLUMN - cx, row * MARK_PITCH + shift - cy]);
		}
	}
	const nearest = lattice.sort((a, b) => squared(a) - squared(b) || a[0] - b[0] || a[1] - b[1]);
	const kept = toCentred(nearest.slice(0, count));
	return {
		offsets: kept.sort((a, b) => (Math.abs(a[0] - b[0]) > 0.1 ? a[0] - b[0] : a[1] - b[1])),
		spread: kept.reduce((sum, offset) => sum + squared(offset), 0)
	};
}

function toCentred(offsets: readonly Offset[]): Offset[] {
	if (offsets.length === 0) return [];
	const mean = (axis: 0 | 1) => offsets.reduce((sum, o) => sum + o[axis], 0) / offsets.length;
	const [mx, my] = [mean(0), mean(1)];
	return offsets.map(([dx, dy]) => [dx - mx, dy - my]);
}

function squared([dx, dy]: Offset): number {
	return dx * dx + dy * dy;
}
