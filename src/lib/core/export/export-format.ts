import type { CompiledDataset } from '#lib/core/model/compiled.ts';

export interface ExportOptions {
	/**
	 * Address of the dataset's folder on the web, with a closing slash; empty where not known, and
	 * links are then relative to it.
	 */
	base: string;
	/** Write cells that a spreadsheet would take for formulas as they are. */
	raw: boolean;
}

export interface Exported {
	text: string;
	/** Records that the format has no way to say. */
	leftOut: number;
}

/** A way out of Dateline. */
export interface ExportFormat {
	/** On the command line. */
	id: string;
	/** Name of the file among the downloads. */
	file: string;
	mediaType: string;
	/** For readers. */
	label: string;
	write: (dataset: CompiledDataset, options: ExportOptions) => Exported;
}
