import type { Exported, ExportOptions } from '#lib/core/export/export-format.ts';
import { toPagePath } from '#lib/core/export/page-path.ts';
import type { CompiledDataset, CompiledDate, DatasetRecord } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { labelIn } from '#lib/core/model/name-in.ts';
import { fromDay, type Day } from '#lib/core/time/day.ts';

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

/** Knight Lab's timeline, which knows no doubt about dates: the words of the date go along. */
export function writeTimelinejs(dataset: CompiledDataset, { base }: ExportOptions): Exported {
	const lookup = new DatasetLookup(dataset);
	const slides = dataset.records.flatMap((record) => toSlide(record, lookup, base) ?? []);
	const timeline = {
		title: { text: { headline: toHtml(dataset.title), text: toHtml(dataset.description) } },
		events: slides
	};
	return {
		text: `${JSON.stringify(timeline, null, 1)}\n`,
		leftOut: dataset.records.length - slides.length
	};
}

function toSlide(record: DatasetRecord, lookup: DatasetLookup, base: string): object | null {
	const { date } = record;
	if (!date || !Number.isFinite(date.start[0])) return null;
	const kind = lookup.kind(record.kind);
	const [first] = lookup.excerptsOfRecord(record.ref);
	const words = first ? `<blockquote>${toHtml(first.exact)}</blockquote>` : '';
	const page = base + toPagePath(record.type, record.id);
	const more = base === '' ? '' : `<p><a href="${toHtml(page)}">The record</a></p>`;
	return {
		unique_id: record.ref,
		group: kind ? labelIn(kind.label, lookup.dataset.language).text : record.kind,
		display_date: date.words,
		start_date: toDate(date.start[0], date),
		...(Number.isFinite(date.end[1]) &&
			date.span === 'lasting' && { end_date: toDate(date.end[1], date) }),
		text: {
			headline: toHtml(record.title),
			text: `${words}<p>${toHtml(record.summary)}</p>${more}`
		}
	};
}

/** No more than the precision of the date says. */
function toDate(day: Day, { precision }: CompiledDate): object {
	const { year, month, day: dayOfMonth } = fromDay(day);
	if (precision === 'day') return { year, month, day: dayOfMonth };
	return precision === 'month' ? { year, month } : { year };
}

function toHtml(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
