/** One file of a dataset folder, already decoded to text. */
export interface RawFile {
	/** Relative to the dataset folder, with `/`. */
	path: string;
	text: string;
}

/** A dataset folder as it was read, before anything in it is believed. */
export interface RawDataset {
	/** Name of the folder: the dataset's id and its part of every address. */
	id: string;
	/** `datapackage.json` and every CSV and GeoJSON file at the top of the folder. */
	files: readonly RawFile[];
}

/** The text excerpts are checked against. */
export interface SourceText {
	text: string;
	/** SHA-256 of the file's bytes in lower-case hexadecimal, or null where nobody computed it. */
	sha256: string | null;
}

/**
 * One cell, trimmed. `line` and `column` are 1-based; the column counts UTF-16 code units and is
 * that of the cell's first character, or of its opening quotation mark.
 */
export interface RawCell {
	text: string;
	line: number;
	column: number;
}

export interface RawRow {
	line: number;
	/** By header name. Cells that were left empty are there, with empty text. */
	cells: ReadonlyMap<string, RawCell>;
}

export interface RawTable {
	file: string;
	header: readonly RawCell[];
	rows: readonly RawRow[];
	/**
	 * First cells (mostly ids) of the rows that could not be read as rows: broken quoting, or too few
	 * or too many cells.
	 */
	rejected: readonly string[];
	/** false where reading was given up before the end of the file. */
	complete: boolean;
}
