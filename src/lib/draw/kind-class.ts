/** Kinds beyond the ninth take the colours of the first ones again; their shapes differ. */
const PALETTE_SIZE = 9;

/** Class of the palette colour of a kind by its position; none where it has a colour of its own. */
export function toKindClass(kindIndex: number, color: string | null): string {
	return color === null ? `kind-${(kindIndex % PALETTE_SIZE) + 1}` : '';
}
