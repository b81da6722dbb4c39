import type { PlaceNode } from '#lib/core/scene/composition.ts';
import { LABEL_SIZE_PX } from '#lib/core/scene/label-candidates.ts';
import { toStation } from '#lib/core/scene/line.ts';
import type { Occupancy } from '#lib/core/scene/occupancy.ts';
import type { Rectangle } from '#lib/core/scene/screen-cells.ts';
import type { SceneLabel, Stress } from '#lib/core/scene/scene.ts';
import type { StrandLine } from '#lib/core/scene/strand-lines.ts';
import { toTextWidth } from '#lib/core/scene/text-width.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';

/** Narrow maps have their ports and no room for more. */
const NARROW_PX = 600;
const GAP_PX = 5;
/** Points of strands that such a name may lie on. */
const MOST_CROSSED = 1;
const HALF_HEIGHT_PX = 7;
/** From the middle of a line of text to its baseline. */
const BASELINE_PX = 4;

/** Names at the open ends of stubs, once for each pair, where there is room. */
export function placeStubLabels(
	strands: readonly StrandLine[],
	outside: ReadonlyMap<string, PlaceNode>,
	viewport: Viewport,
	taken: Occupancy,
	stressOf: (strand: StrandLine) => Stress
): SceneLabel[] {
	if (viewport.width < NARROW_PX) return [];
	const seen = new Set<string>();
	return strands.flatMap((strand) => {
		const { flow, line, isStub } = strand;
		const [inner, outer] = flow.from
			? [flow.flow.from, flow.flow.to]
			: [flow.flow.to, flow.flow.from];
		const pair = `${inner}/${outer}`;
		const node = outside.get(outer);
		if (!isStub || !node || seen.has(pair)) return [];
		seen.add(pair);
		const end = toStation(line, flow.from ? 1 : 0);
		const out = flow.from ? 1 : -1;
		const isBeside = Math.abs(end.dx) > 0.4;
		const anchor = !isBeside ? 'middle' : end.dx * out > 0 ? 'start' : 'end';
		const width = toTextWidth(node.label.text, LABEL_SIZE_PX.minor);
		const x = end.x + end.dx * out * GAP_PX;
		const y = end.y + end.dy * out * (isBeside ? GAP_PX : GAP_PX + HALF_HEIGHT_PX);
		const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
		const box = { left, right: left + width, top: y - HALF_HEIGHT_PX, bottom: y + HALF_HEIGHT_PX };
		if (!isWithin(box, viewport)) return [];
		if (taken.isTaken(box) || taken.countPoints(box) > MOST_CROSSED) return [];
		taken.addRectangle(box);
		const label = { text: node.label.text, count: null, lines: [], major: false };
		const at = { x, y: y + BASELINE_PX };
		return [{ key: pair, node: outer, label, at, anchor, leader: null, stress: stressOf(strand) }];
	});
}

function isWithin({ left, right, top, bottom }: Rectangle, { width, height }: Viewport): boolean {
	return left >= 0 && right <= width && top >= 0 && bottom <= height;
}
