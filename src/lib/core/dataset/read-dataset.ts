import type { Issue } from '#lib/core/base/issue.ts';
import { checkDataset } from '#lib/core/dataset/check-dataset.ts';
import { checkExcerpts, type QuotedShare } from '#lib/core/dataset/checks/excerpts.ts';
import { checkSeal } from '#lib/core/dataset/checks/seal.ts';
import { compileChecked } from '#lib/core/dataset/compile.ts';
import { parseDataset } from '#lib/core/dataset/parse-dataset.ts';
import { toSorted } from '#lib/core/dataset/issue-order.ts';
import { parseSeal } from '#lib/core/dataset/parse-seal.ts';
import type { Digest, SourceSeal } from '#lib/core/dataset/source-seal.ts';
import type { Gazetteer } from '#lib/core/gazetteer/gazetteer.ts';
import type { CompiledDataset, RowCounts } from '#lib/core/model/compiled.ts';
import type { RawDataset, SourceText } from '#lib/core/model/raw.ts';
import type { CountryIndex } from '#lib/core/place/country-index.ts';

export interface ReadOptions {
	/** Source texts by file name; a source whose text is not here is not checked. */
	texts?: ReadonlyMap<string, SourceText>;
	/** Without it, no place is checked against its country. */
	countries?: CountryIndex;
	/** Asked for where a place needs it; without it, no place is compared with known ones. */
	gazetteer?: () => Gazetteer;
	/** Without it, no seal counts and none is made. */
	digest?: Digest;
}

export interface DatasetReading {
	/** null where `datapackage.json` cannot be read; otherwise everything that is not rejected. */
	dataset: CompiledDataset | null;
	/** Everything found, in the order of files, lines and columns. */
	issues: Issue[];
	counts: RowCounts;
	/** Of every source whose text, or a seal that holds, was at hand. */
	quoted: QuotedShare[];
	/** By source id, what seal.json may say: of sources all of whose excerpts stand in their text. */
	seals: ReadonlyMap<string, SourceSeal>;
}

const NOTHING: RowCounts = { read: 0, placed: 0, unlocated: 0, undated: 0, rejected: 0 };

/** Reads, checks and compiles a dataset folder: all findings in one run, never an exception. */
export function readDataset(raw: RawDataset, options: ReadOptions = {}): DatasetReading {
	const { value: dataset, issues } = parseDataset(raw);
	if (!dataset) {
		const nothing = { counts: NOTHING, quoted: [], seals: new Map<string, SourceSeal>() };
		return { dataset: null, issues: toSorted(issues), ...nothing };
	}
	const { digest = null } = options;
	const checked = checkDataset(dataset, options.countries ?? null, options.gazetteer ?? null);
	const { value: seal, issues: inSeal } = parseSeal(raw);
	const sealed = seal && digest && checkSeal(dataset, seal, digest);
	const texts = options.texts ?? new Map<string, SourceText>();
	const found = checkExcerpts(dataset, { texts, seals: sealed?.holding ?? new Map(), digest });
	const compiled = compileChecked(dataset, found.anchors);
	const all = [...issues, ...checked, ...inSeal, ...(sealed?.issues ?? []), ...found.issues];
	const { quoted, seals } = found;
	return { dataset: compiled, issues: toSorted(all), counts: compiled.counts, quoted, seals };
}
