import type { RecordRef } from '#lib/core/model/dataset.ts';
import type { Composition, Flow, PlaceNode, Strand } from '#lib/core/scene/composition.ts';
import type { Emphasis } from '#lib/core/scene/emphasis.ts';
import type { Stress } from '#lib/core/scene/scene.ts';

/** An emphasis in terms of what a composition holds. */
export interface Stresses {
	/** The selected record, if it is marked at all. */
	selected: RecordRef | null;
	hovered: RecordRef | null;
	/** Node of the selected place. */
	place: string | null;
	/** Ends of the pair to be shown record by record, as node ids. */
	pair: Pair | null;
	ofNode(node: PlaceNode): Stress;
	ofFlow(flow: Flow): Stress;
	ofStrand(flow: Flow, strand: Strand): Stress;
}

interface Pair {
	from: string;
	to: string;
}

export function toStresses(
	composition: Composition,
	{ hovered, selection, unfold }: Emphasis
): Stresses {
	const nodeOf = (place: string) => composition.nodeOf.get(place) ?? place;
	const ref = selection.type === 'record' ? selection.ref : null;
	const selected = ref && composition.nodes.some((node) => holds(node, ref)) ? ref : null;
	const place = selection.type === 'place' ? nodeOf(selection.id) : null;
	const asked = unfold ?? (selection.type === 'flow' ? selection : null) ?? toHoveredPair(hovered);
	const pair = asked && { from: nodeOf(asked.from), to: nodeOf(asked.to) };
	const touched = hovered?.type === 'record' ? hovered.ref : null;

	const ofFlow = (flow: Flow): Stress => {
		if (selected) return holds(flow, selected) ? 'strong' : 'faint';
		if (pair) return isOfPair(flow, pair) ? 'strong' : 'faint';
		if (place) return flow.from === place || flow.to === place ? 'rest' : 'faint';
		return touched && holds(flow, touched) ? 'strong' : 'rest';
	};
	return {
		selected,
		hovered: touched,
		place,
		pair,
		ofNode(node) {
			if (!selected) return 'rest';
			return holds(node, selected) ? 'strong' : 'faint';
		},
		ofFlow,
		ofStrand(flow, strand) {
			const stress = ofFlow(flow);
			const ref = selected ?? (pair ? null : touched);
			if (stress !== 'strong' || !ref || holds(strand, ref)) return stress;
			return selected ? 'faint' : 'rest';
		}
	};
}

/** Whether a flow goes between the two nodes, either way. */
export function isOfPair(flow: Flow, { from, to }: Pair): boolean {
	return (flow.from === from && flow.to === to) || (flow.from === to && flow.to === from);
}

function toHoveredPair(hovered: Emphasis['hovered']): Pair | null {
	if (hovered?.type === 'flow') return hovered;
	return hovered?.type === 'record' ? (hovered.flow ?? null) : null;
}

function holds({ records }: { records: readonly RecordRef[] }, ref: RecordRef): boolean {
	return records.includes(ref);
}
