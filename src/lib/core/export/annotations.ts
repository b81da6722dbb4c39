import type { Exported, ExportOptions } from '#lib/core/export/export-format.ts';
import { toPagePath } from '#lib/core/export/page-path.ts';
import { toQuoteSegments } from '#lib/core/excerpt/quote-segments.ts';
import type { CompiledDataset, Excerpt, Source } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { parseRecordRef } from '#lib/core/model/ids.ts';

/**
 * Every excerpt as a Web Annotation (https://www.w3.org/TR/annotation-model/): the words in the
 * document are the target, the records that rest on them the bodies. Positions count Unicode code
 * points. Words left out with `[…]` make one target for each piece.
 */
export function writeAnnotations(dataset: CompiledDataset, { base }: ExportOptions): Exported {
	const lookup = new DatasetLookup(dataset);
	const carried = dataset.excerpts.filter(({ supports }) => supports.length > 0);
	const items = dataset.excerpts.map((excerpt) => toAnnotation(excerpt, lookup, base));
	const collection = {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id: `${base}annotations`,
		type: 'AnnotationCollection',
		label: dataset.title,
		total: items.length,
		first: { id: `${base}annotations#page`, type: 'AnnotationPage', startIndex: 0, items }
	};
	const resting = new Set(carried.flatMap(({ supports }) => [...supports]));
	return {
		text: `${JSON.stringify(collection, null, 1)}\n`,
		leftOut: dataset.records.filter(({ ref }) => !resting.has(ref)).length
	};
}

function toAnnotation(excerpt: Excerpt, lookup: DatasetLookup, base: string): object {
	const source = lookup.source(excerpt.source);
	return {
		id: `${base}annotations#${excerpt.id}`,
		type: 'Annotation',
		motivation: excerpt.stance === 'disputes' ? 'questioning' : 'linking',
		body: [
			...excerpt.supports.map((ref) => toRecordUrl(ref, base)),
			...(excerpt.translation === ''
				? []
				: [
						{
							type: 'TextualBody',
							purpose: 'describing',
							value: excerpt.translation,
							language: lookup.dataset.language
						}
					])
		],
		target: toTargets(excerpt, source, base)
	};
}

function toTargets(excerpt: Excerpt, source: Source | null, base: string): object[] {
	const segments = toQuoteSegments(excerpt.exact);
	const document = source?.url ?? source?.archiveUrl ?? base + toPagePath('source', excerpt.source);
	const [first = '', ...rest] = segments;
	if (rest.length > 0) {
		return segments.map((exact) => ({
			source: document,
			selector: { type: 'TextQuoteSelector', exact }
		}));
	}
	const quote = {
		type: 'TextQuoteSelector',
		exact: first,
		prefix: excerpt.prefix || undefined,
		suffix: excerpt.suffix || undefined
	};
	const { start, end } = excerpt;
	const position =
		start === null || end === null ? [] : [{ type: 'TextPositionSelector', start, end }];
	return [{ source: document, selector: [quote, ...position] }];
}

function toRecordUrl(ref: string, base: string): string {
	const parsed = parseRecordRef(ref);
	return parsed ? base + toPagePath(parsed.type, parsed.id) : ref;
}
