/** A list of alike things, column by column; null in an `optional` column stands for nothing. */
interface SlimList {
	optional: readonly string[];
	columns: Readonly<Record<string, readonly unknown[]>>;
}

/**
 * A file of the basemap as it lies in data/basemap, from the way in which a build writes it (see
 * src/tools/slim-basemap.mjs) or from that file itself.
 */
export function fillOut(file: unknown): unknown {
	if (typeof file !== 'object' || file === null) return file;
	return Object.fromEntries(
		Object.entries(file).map(([name, value]: [string, unknown]) => {
			if (name === 'arcs' && Array.isArray(value)) return [name, value.map(toArc)];
			return [name, isSlimList(value) ? toRows(value) : value];
		})
	);
}

function toArc(arc: readonly unknown[]): unknown {
	if (typeof arc[0] !== 'number') return arc;
	return Array.from({ length: arc.length / 2 }, (_, at) => [arc[2 * at], arc[2 * at + 1]]);
}

function isSlimList(value: unknown): value is SlimList {
	return typeof value === 'object' && value !== null && 'columns' in value && 'optional' in value;
}

function toRows({ optional, columns }: SlimList): unknown[] {
	const entries = Object.entries(columns);
	const count = entries[0]?.[1].length ?? 0;
	return Array.from({ length: count }, (_, at) =>
		Object.fromEntries(
			entries
				.map(([name, values]) => [name, values[at]] as const)
				.filter(([name, value]) => value !== null || !optional.includes(name))
		)
	);
}
