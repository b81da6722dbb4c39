import type { Exported, ExportOptions } from '#lib/core/export/export-format.ts';
import { toDatasetLd } from '#lib/core/export/json-ld/dataset-ld.ts';
import { toRecordLd } from '#lib/core/export/json-ld/record-ld.ts';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';

/** The dataset and its records in the words of schema.org: what the pages say to machines. */
export function writeJsonLd(dataset: CompiledDataset, { base }: ExportOptions): Exported {
	const lookup = new DatasetLookup(dataset);
	const whole = [
		toDatasetLd(dataset, base, []),
		...dataset.records.map((record) => toRecordLd(record, lookup, base))
	];
	return { text: `${JSON.stringify(whole, null, 1)}\n`, leftOut: 0 };
}
