import type { CompiledDataset, DatasetRecord } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { dateShort, dateWords } from '#lib/core/time/words.ts';
import { Explorer } from '#lib/state/explorer.svelte.ts';
import { toActor, toExcerpt, toRecord, toSampleDataset, toSource } from '../core/model/fixture.ts';

/** Markup and characters that must arrive at the reader as they are written. */
export const HOSTILE = '<img src=x onerror=alert(1)> </script><!--<script> "a" & \u202Eb';

/** The sample dataset with real date words, a second sentence, a denial, a caveat and bad intent. */
export function toPanelDataset(): CompiledDataset {
	const sample = toSampleDataset();
	const change: Record<string, Partial<DatasetRecord>> = {
		'event:visit': {
			caveat: 'The article calls him president.',
			dateNote: 'The month is not given. Written as “in 1988”.',
			summary: 'He came for *treatment*.',
			excerpts: ['x1', 'x3', 'x4'],
			custom: { archive: 'Box 7' }
		},
		'relation:missiles': { quantity: 19000, unit: 'US$', quantityNote: 'As printed.' },
		'event:offer': { title: HOSTILE, actors: [{ actor: 'hostile', role: HOSTILE }] }
	};
	return {
		...sample,
		description: 'A sample.',
		actors: [...sample.actors, toActor('hostile', { name: HOSTILE, names: { ar: HOSTILE } })],
		sources: [
			toSource('a', {
				title: 'Papers',
				author: 'P. Author',
				kind: 'article',
				url: 'https://example.org/papers',
				note: HOSTILE
			}),
			toSource('b', { title: 'History', url: 'javascript:alert(1)' })
		],
		excerpts: [
			toExcerpt('x1', 'a', {
				exact: 'Assad flew to Moscow',
				start: 40,
				end: 60,
				supports: ['event:visit']
			}),
			toExcerpt('x2', 'b', {
				exact: 'SAM-5 missiles were authorised',
				verified: false,
				start: 5,
				end: 35
			}),
			toExcerpt('x3', 'a', {
				exact: HOSTILE,
				speaker: 'assad',
				start: 10,
				end: 30,
				language: 'ar'
			}),
			toExcerpt('x4', 'b', { exact: 'He never went', stance: 'disputes', start: 1, end: 4 })
		],
		records: sample.records.map((record) => ({
			...record,
			date: record.date && {
				...record.date,
				words: dateWords(record.date, 'en'),
				short: dateShort(record.date, 'en')
			},
			...change[record.ref]
		})),
		counts: { read: 9, placed: 7, unlocated: 1, undated: 1, rejected: 0 }
	};
}

export function toExplorer(parameters = ''): Explorer {
	const explorer = new Explorer(toPanelDataset());
	explorer.applyParameters(new URLSearchParams(parameters));
	return explorer;
}

export function toLookup(records?: readonly DatasetRecord[]): DatasetLookup {
	const dataset = toPanelDataset();
	return new DatasetLookup(records ? { ...dataset, records } : dataset);
}

/** What is read of a rendered page: text with the entities resolved, white space as one blank. */
export function toText(html: string): string {
	return html
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<[^>]*>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&nbsp;', ' ')
		.replaceAll('&amp;', '&')
		.replace(/\s+/g, ' ')
		.trim();
}

export { toRecord };
