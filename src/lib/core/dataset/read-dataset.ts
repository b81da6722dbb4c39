import type { Issue } from '#lib/core/base/issue.ts';
import { checkDataset } from '#lib/core/dataset/check-dataset.ts';
import { checkExcerpts, type QuotedShare } from '#lib/core/dataset/checks/excerpts.ts';
import { compileChecked } from '#lib/core/dataset/compile.ts';
import { parseDataset } from '#lib/core/dataset/parse-dataset.ts';
import { toSorted } from '#lib/core/dataset/issue-order.ts';
import type { CompiledDataset, RowCounts } from '#lib/core/model/compiled.ts';
import type { RawDataset, SourceText } from '#lib/core/model/raw.ts';
import type { CountryIndex } from '#lib/core/place/country-index.ts';

export interface ReadOptions {
	/** Source texts by file name; a source whose text is not here is not checked. */
	texts?: ReadonlyMap<string, SourceText>;
	/** Without it, no place is checked against its country. */
	countries?: CountryIndex;
}

export interface DatasetReading {
	/** null where `datapackage.json` cannot be read; otherwise everything that is not rejected. */
	dataset: CompiledDataset | null;
	/** Everything found, in the order of files, lines and columns. */
	issues: Issue[];
	counts: RowCounts;
	/** Of every source whose text was at hand. */
	quoted: QuotedShare[];
}

const NOTHING: RowCounts = { read: 0, placed: 0, unlocated: 0, undated: 0, rejected: 0 };

/** Reads, checks and compiles a dataset folder: all findings in one run, never an exception. */
export function readDataset(raw: RawDataset, options: ReadOptions = {}): DatasetReading {
	const { value: dataset, issues } = parseDataset(raw);
	if (!dataset) return { dataset: null, issues: toSorted(issues), counts: NOTHING, quoted: [] };
	const checked = checkDataset(dataset, options.countries ?? null);
	const { anchors, quoted, issues: found } = checkExcerpts(dataset, options.texts ?? new Map());
	const compiled = compileChecked(dataset, anchors);
	const all = toSorted([...issues, ...checked, ...found]);
	return { dataset: compiled, issues: all, counts: compiled.counts, quoted };
}
