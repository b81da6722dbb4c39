import type { Scene } from '#lib/core/scene/scene.ts';
import type { ScreenPoint } from '#lib/core/scene/viewport.ts';
import {
	findNearest,
	toFlowTarget,
	toPlaceTarget,
	toPlaceTargets,
	toRecordTargets,
	type Target
} from '#lib/draw/targets.ts';

/** Half of 24 px for pointers, half of 44 px for fingers. */
const REACH_PX = { fine: 12, touch: 22 };

/**
 * What a pointer means at a point of a scene: the nearest mark within reach wins, then the place or
 * the flow it is on. On touch, a mark that is open already gives way to the next nearest one.
 */
export function findTarget(
	scene: Scene,
	element: EventTarget | null,
	at: ScreenPoint,
	isTouch: boolean
): Target | null {
	const hit =
		element instanceof Element
			? element.closest('[data-node],[data-flow],[data-port],[data-mark]')
			: null;
	if (!hit) return null;
	const open = isTouch ? scene.nodes[0]?.selected : null;
	const records = toRecordTargets(scene).filter(
		({ hover }) => !open || hover.type !== 'record' || hover.ref !== open
	);
	const own = hit.getAttribute('data-stop');
	const named = hit.hasAttribute('data-mark') && records.find(({ key }) => key === own);
	const nearest = findNearest(records, at, isTouch ? REACH_PX.touch : REACH_PX.fine);
	if (nearest && !hit.hasAttribute('data-port')) return nearest;
	if (named) return named;
	return toWholeTarget(scene, hit, at);
}

function toWholeTarget(scene: Scene, hit: Element, at: ScreenPoint): Target | null {
	const port = hit.getAttribute('data-port');
	if (port !== null) return toPlaceTargets(scene).find(({ key }) => key === port) ?? null;
	const flow = scene.flows.find(({ key }) => key === hit.getAttribute('data-flow'));
	if (flow) return { ...toFlowTarget(flow), at };
	const node = scene.nodes.find(({ id }) => id === hit.getAttribute('data-node'));
	return node ? toPlaceTarget(node.id, node.at, node.radius) : null;
}
