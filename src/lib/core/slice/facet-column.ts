/**
 * The values of one facet for every record: those of record i are
 * `codes[offsets[i]]` to `codes[offsets[i + 1] - 1]`, each a position in `ids`.
 */
export interface FacetColumn {
	ids: readonly string[];
	positions: ReadonlyMap<string, number>;
	offsets: Uint32Array;
	codes: Uint32Array;
}

/** `values[i]`: the distinct ids of record i, all of them in `ids`; others are left out. */
export function buildFacetColumn(
	ids: readonly string[],
	values: readonly (readonly string[])[]
): FacetColumn {
	const positions = new Map(ids.map((id, position) => [id, position]));
	const offsets = new Uint32Array(values.length + 1);
	const codes: number[] = [];
	values.forEach((own, row) => {
		for (const id of own) {
			const position = positions.get(id);
			if (position !== undefined) codes.push(position);
		}
		offsets[row + 1] = codes.length;
	});
	return { ids, positions, offsets, codes: Uint32Array.from(codes) };
}

/** One flag per id, set for the chosen ones; null where nothing is chosen, so all pass. */
export function toChoice(column: FacetColumn, chosen: readonly string[]): Uint8Array | null {
	if (chosen.length === 0) return null;
	const flags = new Uint8Array(column.ids.length);
	for (const id of chosen) {
		const position = column.positions.get(id);
		if (position !== undefined) flags[position] = 1;
	}
	return flags;
}

export function passes(column: FacetColumn, choice: Uint8Array | null, row: number): boolean {
	if (choice === null) return true;
	const end = column.offsets[row + 1]!;
	for (let at = column.offsets[row]!; at < end; at++) {
		if (choice[column.codes[at]!] === 1) return true;
	}
	return false;
}
