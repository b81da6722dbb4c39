import { toPointShare, toStation } from '#lib/core/scene/line.ts';
import type { Occupancy } from '#lib/core/scene/occupancy.ts';
import type { Rectangle } from '#lib/core/scene/screen-cells.ts';
import type { SceneNumber, Stress } from '#lib/core/scene/scene.ts';
import type { StrandLine } from '#lib/core/scene/strand-lines.ts';
import { toTextWidth } from '#lib/core/scene/text-width.ts';
import type { ScreenPoint } from '#lib/core/scene/viewport.ts';

/** Where along its strand a number is tried, in this order. */
const SHARES = [0.56, 0.7, 0.36, 0.8];
const LONGER_THAN_PX = 130;
const NUMBER_SIZE_PX = 11;
const HALF_HEIGHT_PX = 7;

/** What is to be written on a strand, where there is room for it; takes the room it finds. */
export function placeNumber(
	{ strand, flow, line, lengthPx, isStub }: StrandLine,
	stress: Stress,
	taken: Occupancy
): SceneNumber | null {
	const text = strand.figure;
	if (text === '' || lengthPx <= LONGER_THAN_PX || isStub) return null;
	for (const share of SHARES) {
		const { x, y } = toStation(line, toPointShare(line, share));
		const box = toNumberBox({ x, y }, text);
		if (taken.isTaken(box)) continue;
		taken.addRectangle(box);
		return { key: `${flow.key}/${strand.key}`, flow: flow.flow.key, at: { x, y }, text, stress };
	}
	return null;
}

export function toNumberBox({ x, y }: ScreenPoint, text: string): Rectangle {
	const half = toTextWidth(text, NUMBER_SIZE_PX) / 2 + 2;
	return { left: x - half, right: x + half, top: y - HALF_HEIGHT_PX, bottom: y + HALF_HEIGHT_PX };
}
