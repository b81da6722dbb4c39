import type { Occupancy } from '#lib/core/scene/occupancy.ts';

/** Where the invitation to play may stand; zoom buttons take the fourth corner. */
export const CORNERS = ['bottom-end', 'bottom-start', 'top-start'] as const;
export type Corner = (typeof CORNERS)[number];

/** CSS pixels: of the invitation, and of what it keeps clear of the edge and of the credit. */
const PILL = { width: 212, height: 50 };
const EDGE_PX = 14;
const CREDIT_PX = 30;

/** The corner of a picture in which nothing would be covered, or else the least. */
export function toEmptyCorner(
	taken: Occupancy,
	{ width, height }: { width: number; height: number }
): Corner {
	const boxOf = (corner: Corner) => {
		const left = corner === 'bottom-end' ? width - EDGE_PX - PILL.width : EDGE_PX;
		const top = corner === 'top-start' ? EDGE_PX : height - CREDIT_PX - PILL.height;
		return { left, top, right: left + PILL.width, bottom: top + PILL.height };
	};
	const costs = CORNERS.map((corner) => {
		const box = boxOf(corner);
		return (taken.isTaken(box) ? 1000 : 0) + taken.countPoints(box);
	});
	return CORNERS[costs.indexOf(Math.min(...costs))] ?? CORNERS[0];
}
