import type { Arc, GeometryObject, Topology } from 'topojson-specification';

/** Arcs as topologies nest them: one, or lists of them to any depth. */
type Arcs = number | Arcs[];

/** One topology of objects of several, without the arcs that none of them uses. */
export function joinTopologies(
	parts: readonly { topology: Topology; objects: Record<string, GeometryObject> }[]
): Topology {
	const arcs: Arc[] = [];
	const objects: Record<string, GeometryObject> = {};
	for (const { topology, objects: own } of parts) {
		const numbers = new Map<number, number>();
		const renumber = (signed: Arcs): Arcs => {
			if (Array.isArray(signed)) return signed.map(renumber);
			const old = signed < 0 ? ~signed : signed;
			const known = numbers.get(old);
			const number = known ?? arcs.push(topology.arcs[old]!) - 1;
			numbers.set(old, number);
			return signed < 0 ? ~number : number;
		};
		for (const [name, object] of Object.entries(own)) objects[name] = withArcs(object, renumber);
	}
	return { type: 'Topology', objects, arcs };
}

function withArcs(object: GeometryObject, renumber: (arcs: Arcs) => Arcs): GeometryObject {
	if (object.type === 'GeometryCollection') {
		return { ...object, geometries: object.geometries.map((each) => withArcs(each, renumber)) };
	}
	if (!('arcs' in object)) return object;
	return { ...object, arcs: renumber(object.arcs as Arcs) } as GeometryObject;
}
