import { placeCallout } from '#lib/core/scene/callout.ts';
import type { Composition } from '#lib/core/scene/composition.ts';
import { drawFlows } from '#lib/core/scene/draw-flows.ts';
import { NO_EMPHASIS, type Emphasis } from '#lib/core/scene/emphasis.ts';
import { layFlowLines } from '#lib/core/scene/flow-lines.ts';
import { LastMade } from '#lib/core/scene/last-made.ts';
import {
	layoutNodes,
	toMarkScale,
	type NodeLayout,
	type PlacedNode
} from '#lib/core/scene/layout-nodes.ts';
import { Occupancy } from '#lib/core/scene/occupancy.ts';
import type { Rectangle } from '#lib/core/scene/screen-cells.ts';
import { toClosedPath } from '#lib/core/scene/path-data.ts';
import { placeLabels } from '#lib/core/scene/place-labels.ts';
import { placePorts } from '#lib/core/scene/ports.ts';
import { projectRing } from '#lib/core/scene/project-ring.ts';
import type { Scene, SceneArea, SceneNode } from '#lib/core/scene/scene.ts';
import { placeStubLabels } from '#lib/core/scene/stub-labels.ts';
import { toStresses, type Stresses } from '#lib/core/scene/stresses.ts';
import { unfoldPair } from '#lib/core/scene/unfold.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';

const ORIGIN = { x: 0, y: 0 };
const MARK_GAP_PX = 2;

/**
 * What is drawn where in one frame. Everything that depends on the camera happens here and nothing
 * else does; equal input gives an equal scene, and what is drawn as it was in the scene before is
 * the same object. Names and ports keep out of what is `covered` by
 * controls and boxes, in pixels of the map.
 */
export function buildScene(
	composition: Composition,
	viewport: Viewport,
	emphasis: Emphasis = NO_EMPHASIS,
	covered: readonly Rectangle[] = []
): Scene {
	const scale = toMarkScale(viewport);
	const stresses = toStresses(composition, emphasis);
	const layout = layoutNodes(composition.nodes, viewport, scale);
	const lines = layFlowLines(composition.flows, layout, viewport);

	const taken = new Occupancy();
	for (const rectangle of covered) taken.addRectangle(rectangle);
	for (const { at, radius } of layout.placed) taken.addCircle(at, radius + MARK_GAP_PX);
	const unfolded = unfoldPair(lines, stresses, taken);
	const drawn = drawFlows(lines, new Set(unfolded?.flows), stresses, scale, taken);
	const ports = placePorts(layout.outside, viewport, taken, stresses.ofNode);
	const callout = stresses.selected
		? placeCallout(stresses.selected, layout.placed, composition.flows, viewport, taken)
		: null;
	const named = layout.placed.filter(({ node }) => node.id !== callout?.node);
	const labels = placeLabels(named, layout.placed, viewport, taken, ({ node }) =>
		stresses.ofNode(node)
	);
	const outside = new Map(layout.outside.map(({ node }) => [node.id, node]));
	const stubLabels = placeStubLabels(drawn.lines, outside, viewport, taken, ({ flow, strand }) =>
		stresses.ofStrand(flow.flow, strand)
	);

	return {
		viewport,
		scale,
		areas: layout.placed.flatMap((placed) => toAreas(placed, viewport, stresses)),
		flows: drawn.flows,
		strands: drawn.strands,
		unfolded,
		nodes: layout.placed.map((placed) => toSceneNode(placed, stresses)),
		numbers: [...drawn.numbers, ...(unfolded?.numbers ?? [])],
		labels: [...labels, ...stubLabels],
		ports,
		callout: callout?.callout ?? null,
		counts: {
			points: layout.placed.length,
			flows: new Set(lines.map(({ flow }) => flow.key)).size,
			records: countRecords(composition, layout)
		},
		taken
	};
}

const lastNodes = new LastMade<PlacedNode, SceneNode>();

function toSceneNode(placed: PlacedNode, stresses: Stresses): SceneNode {
	const { node, at, anchor, radius, haloRadius, asDisc } = placed;
	const { selected, hovered } = stresses;
	const isSelected = stresses.place === node.id;
	const stress = stresses.ofNode(node);
	return lastNodes.of(placed, [selected, hovered, isSelected, stress], () => {
		const isMoved = Math.hypot(at.x - anchor.x, at.y - anchor.y) > 1;
		return {
			id: node.id,
			at,
			anchor: isMoved ? anchor : null,
			radius,
			haloRadius,
			marks: asDisc ? [] : node.marks,
			disc: asDisc ? node.disc : null,
			selected,
			hovered,
			isSelected,
			stress,
			name: node.name
		};
	});
}

const lastAreas = new LastMade<PlacedNode, readonly SceneArea[]>();

function toAreas(placed: PlacedNode, viewport: Viewport, stresses: Stresses): readonly SceneArea[] {
	const stress = stresses.ofNode(placed.node);
	return lastAreas.of(placed, [viewport, stress], () =>
		placed.node.areas.flatMap(({ place, name, ring }) => {
			const points = projectRing(ring, viewport);
			if (points.length === 0) return [];
			return [{ key: place, name, path: toClosedPath(points, ORIGIN), stress }];
		})
	);
}

function countRecords({ nodes, records }: Composition, { placed }: NodeLayout): number {
	if (placed.length === nodes.length) return records;
	return new Set(placed.flatMap(({ node }) => node.records)).size;
}
