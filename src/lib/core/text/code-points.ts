/** Number of Unicode code points in a text; a lone surrogate counts as one. */
export function countCodePoints(text: string): number {
	return toCodePointOffset(text, text.length);
}

/** Code points before a UTF-16 offset. An offset inside a surrogate pair counts the pair. */
export function toCodePointOffset(text: string, utf16Offset: number): number {
	let points = 0;
	for (let at = 0; at < utf16Offset && at < text.length; at++) {
		if (isLeading(text.charCodeAt(at)) && isTrailing(text.charCodeAt(at + 1))) at++;
		points++;
	}
	return points;
}

function isLeading(unit: number): boolean {
	return unit >= 0xd800 && unit <= 0xdbff;
}

function isTrailing(unit: number): boolean {
	return unit >= 0xdc00 && unit <= 0xdfff;
}
