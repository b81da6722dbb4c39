import type { RecordRef } from '#lib/core/model/dataset.ts';
import type { Flow } from '#lib/core/scene/composition.ts';
import type { PlacedNode } from '#lib/core/scene/layout-nodes.ts';
import type { Occupancy } from '#lib/core/scene/occupancy.ts';
import type { SceneCallout } from '#lib/core/scene/scene.ts';
import { toTextWidth } from '#lib/core/scene/text-width.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';

const RULE_PX = 34;
const TEXT_GAP_PX = 6;
const CALLOUT_SIZE_PX = { title: 13.5, note: 12 } as const;

export interface PlacedCallout {
	callout: SceneCallout;
	/** Node whose own label gives way to it. */
	node: string;
}

/**
 * Says where and when the selected record is marked, beside its node: at the place it happened or
 * leads to, rather than where it came from. null where it has no mark in view.
 */
export function placeCallout(
	ref: RecordRef,
	placed: readonly PlacedNode[],
	flows: readonly Flow[],
	viewport: Viewport,
	taken: Occupancy
): PlacedCallout | null {
	const holders = placed.filter(({ node }) => node.marks.some((mark) => mark.ref === ref));
	const destination = flows.find(({ records }) => records.includes(ref))?.to;
	const holder = holders.find(({ node }) => node.id === destination) ?? holders[0];
	const spot = holder?.node.marks.find((mark) => mark.ref === ref)?.spot;
	if (!holder || !spot) return null;

	const width = Math.max(
		toTextWidth(spot.title, CALLOUT_SIZE_PX.title),
		toTextWidth(spot.note, CALLOUT_SIZE_PX.note)
	);
	const { at, radius, node } = holder;
	const reach = radius + 1 + RULE_PX + TEXT_GAP_PX;
	const side = at.x + reach + width <= viewport.width - 8 ? 1 : -1;
	const text = { x: at.x + side * reach, y: at.y + 4 };
	const left = side === 1 ? text.x : text.x - width;
	taken.addRectangle({ left, right: left + width, top: at.y - 10, bottom: at.y + 26 });
	return {
		node: node.id,
		callout: {
			ref,
			title: spot.title,
			note: spot.note,
			from: { x: at.x + side * (radius + 1), y: at.y },
			to: { x: at.x + side * (radius + 1 + RULE_PX), y: at.y },
			at: text,
			anchor: side === 1 ? 'start' : 'end'
		}
	};
}
