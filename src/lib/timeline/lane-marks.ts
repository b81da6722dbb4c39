import type { RecordRef } from '#lib/core/model/dataset.ts';
import type { RecordForm } from '#lib/core/scene/composition.ts';
import type { LaneItem } from '#lib/timeline/lane-item.ts';
import type { Lane } from '#lib/timeline/lanes.ts';

/** Where lanes and their rows are, in pixels from the top of all lanes. */
export interface PlacedLane extends Lane {
	top: number;
	height: number;
	/** Middle of each row. */
	ys: readonly number[];
}

/** What a reader can point at: a glyph, or the whole length of what lasts. */
export interface LaneMark {
	key: string;
	form: RecordForm;
	/** Middle of a glyph; both ends are the same for it. */
	left: number;
	right: number;
	y: number;
	/** The item of a bar, null for a glyph. */
	bar: LaneItem | null;
}

const ROW_PX = 11;
const PADDING_PX = 5;

export function placeLanes(lanes: readonly Lane[]): PlacedLane[] {
	let bottom = 0;
	return lanes.map((lane) => {
		const top = bottom;
		const height = lane.rows.length * ROW_PX + 2 * PADDING_PX;
		bottom += height;
		return {
			...lane,
			top,
			height,
			ys: lane.rows.map((_, row) => top + PADDING_PX + (row + 0.5) * ROW_PX)
		};
	});
}

export function toLaneMarks({ rows, ys }: PlacedLane): LaneMark[] {
	return rows.flatMap((items, row) =>
		items.flatMap((item) =>
			item.glyphs.map(({ form, x }, index) => ({
				key: `${form.ref} ${item.glyphs[index - 1]?.form.ref === form.ref ? index : 0}`,
				form,
				left: item.bar ? item.left : x,
				right: item.bar ? item.right : x,
				y: ys[row] ?? 0,
				bar: item.bar ? item : null
			}))
		)
	);
}

/** The record whose mark is nearest to a point, or null where none is within reach (pixels). */
export function findNearestMark(
	marks: readonly LaneMark[],
	x: number,
	y: number,
	reach: number
): RecordRef | null {
	let nearest: RecordRef | null = null;
	let least = reach;
	for (const mark of marks) {
		const aside = Math.max(mark.left - x, 0, x - mark.right);
		const distance = Math.hypot(aside, y - mark.y);
		if (distance > least) continue;
		least = distance;
		nearest = mark.form.ref;
	}
	return nearest;
}
