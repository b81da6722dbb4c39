/**
 * The code points that a TrueType font has glyphs for, read from its `cmap` table in the formats 4
 * and 12 (OpenType 1.9, "cmap – Character to Glyph Index Mapping").
 *
 * @throws RangeError where the bytes are no whole font
 */
export function readCharacters(font: Uint8Array): Set<number> {
	const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
	const characters = new Set<number>();
	const table = findTable(view, 'cmap');
	if (table === null) return characters;
	const subtables = view.getUint16(table + 2);
	for (let i = 0; i < subtables; i++) {
		const at = table + view.getUint32(table + 4 + 8 * i + 4);
		const format = view.getUint16(at);
		if (format === 4) readFormat4(view, at, characters);
		if (format === 12) readFormat12(view, at, characters);
	}
	return characters;
}

function findTable(view: DataView, tag: string): number | null {
	const count = view.getUint16(4);
	for (let at = 12; at < 12 + 16 * count; at += 16) {
		const name = String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
		if (name === tag) return view.getUint32(at + 8);
	}
	return null;
}

/** Segments of the basic plane. Glyph 0 is the box that stands for a missing one. */
function readFormat4(view: DataView, at: number, characters: Set<number>): void {
	const bytes = view.getUint16(at + 6);
	const [ends, starts] = [at + 14, at + 16 + bytes];
	const [deltas, offsets] = [starts + bytes, starts + 2 * bytes];
	for (let i = 0; i < bytes; i += 2) {
		const [first, last] = [view.getUint16(starts + i), view.getUint16(ends + i)];
		const [delta, offset] = [view.getUint16(deltas + i), view.getUint16(offsets + i)];
		for (let code = first; code <= last && code < 0xffff; code++) {
			const listed = offset && view.getUint16(offsets + i + offset + 2 * (code - first));
			const glyph = offset === 0 ? code + delta : listed && listed + delta;
			if (glyph % 0x10000 !== 0) characters.add(code);
		}
	}
}

/** Groups of code points of all planes. */
function readFormat12(view: DataView, at: number, characters: Set<number>): void {
	const groups = view.getUint32(at + 12);
	for (let i = 0; i < groups; i++) {
		const group = at + 16 + 12 * i;
		const last = view.getUint32(group + 4);
		for (let code = view.getUint32(group); code <= last; code++) characters.add(code);
	}
}
