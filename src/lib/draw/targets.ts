import type { Hover } from '#lib/core/scene/emphasis.ts';
import type { Selection } from '#lib/core/model/selection.ts';
import type { Scene, SceneFlow } from '#lib/core/scene/scene.ts';
import type { ScreenPoint } from '#lib/core/scene/viewport.ts';

/** Something that can be pointed at, focused and opened. */
export interface Target {
	/** `data-stop` of its element. */
	key: string;
	at: ScreenPoint;
	/** Half the size of what is drawn, in pixels. */
	radius: number;
	hover: Hover;
	selection: Selection;
}

const MARK_RADIUS_PX = 6.5;
const DART_RADIUS_PX = 8;

/** Every mark and dart of a scene, one target for each time a record is drawn, in date order. */
export function toRecordTargets(scene: Scene): Target[] {
	const { nodes, scale, unfolded } = scene;
	const marks = nodes.flatMap(({ at, marks }) =>
		marks.map(({ key, ref, order, dx, dy }) => ({
			key,
			order,
			at: { x: at.x + dx * scale, y: at.y + dy * scale },
			radius: MARK_RADIUS_PX * scale,
			hover: { type: 'record', ref } as const,
			selection: { type: 'record', ref } as const
		}))
	);
	const ties = [...(unfolded?.darts ?? []), ...(unfolded?.lasting ?? [])].map(
		({ key, tie: { ref, order }, at, from, to }) => ({
			key,
			order,
			at,
			radius: DART_RADIUS_PX,
			hover: { type: 'record', ref, flow: { from, to } } as const,
			selection: { type: 'record', ref } as const
		})
	);
	return [...marks, ...ties].sort((a, b) => a.order - b.order);
}

/** Discs and ports: places that show no marks of their own. */
export function toPlaceTargets({ nodes, ports, scale }: Scene): Target[] {
	const discs = nodes.flatMap(({ id, at, disc }) =>
		disc ? [toPlaceTarget(id, at, disc.radius * scale)] : []
	);
	return [...discs, ...ports.map(({ key, at }) => toPlaceTarget(key, at, DART_RADIUS_PX))];
}

export function toPlaceTarget(id: string, at: ScreenPoint, radius: number): Target {
	return {
		key: id,
		at,
		radius,
		hover: { type: 'place', id },
		selection: { type: 'place', id }
	};
}

export function toFlowTarget({ key, from, to, middle }: SceneFlow): Target {
	return {
		key,
		at: middle,
		radius: 0,
		hover: { type: 'flow', from, to },
		selection: { type: 'flow', from, to }
	};
}

/** The target nearest to a point, if it lies within reach. */
export function findNearest(
	targets: readonly Target[],
	{ x, y }: ScreenPoint,
	reachPx: number
): Target | null {
	let nearest: Target | null = null;
	let least = reachPx;
	for (const target of targets) {
		const distance = Math.hypot(target.at.x - x, target.at.y - y);
		if (distance > least) continue;
		least = distance;
		nearest = target;
	}
	return nearest;
}

/**
 * Key of the target that the keyboard comes to first: the record that is open, else the first of
 * `toStops`; null in a scene without any. Asked in every frame.
 */
export function findEntry({ nodes, ports, unfolded }: Scene): string | null {
	const selected = nodes[0]?.selected ?? null;
	let first: string | null = null;
	let least = Infinity;
	const look = (key: string, ref: string, order: number) => {
		const rank = ref === selected ? -1 : order;
		if (rank < least) [first, least] = [key, rank];
	};
	for (const { marks } of nodes) for (const { key, ref, order } of marks) look(key, ref, order);
	for (const { key, tie } of unfolded?.darts ?? []) look(key, tie.ref, tie.order);
	for (const { key, tie } of unfolded?.lasting ?? []) look(key, tie.ref, tie.order);
	const [disc] = nodes.filter((node) => node.disc);
	return first ?? disc?.id ?? ports[0]?.key ?? null;
}

/**
 * What the keyboard reaches: each record once, in date order and where it is drawn first, then the
 * places that are drawn as a whole.
 */
export function toStops(scene: Scene): Target[] {
	const seen = new Set<string>();
	const records = toRecordTargets(scene).filter(({ hover }) => {
		if (hover.type !== 'record' || seen.has(hover.ref)) return false;
		seen.add(hover.ref);
		return true;
	});
	return [...records, ...toPlaceTargets(scene)];
}
