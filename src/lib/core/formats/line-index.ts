/** Finds lines in a text with LF line ends. */
export interface LineIndex {
	/** 1-based line and column (UTF-16 code units) of an offset. */
	positionOf(offset: number): { line: number; column: number };
	/** Offset of the first character after the line that holds `offset`; the length at the end. */
	nextLineStart(offset: number): number;
}

export function toLineIndex(text: string): LineIndex {
	const starts = [0];
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	const lineAt = (offset: number): number => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	};
	return {
		positionOf(offset) {
			const line = lineAt(offset);
			return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
		},
		nextLineStart: (offset) => starts[lineAt(offset) + 1] ?? text.length
	};
}
