import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/core/time/day.ts';
import { toDatasetFolder } from '#lib/server/dataset-folder.ts';
import { toDatasetSummary } from '#lib/server/dataset-summary.ts';
import { loadDataset } from '#lib/server/load-dataset.ts';
import { smallDataset } from '../support/small-dataset.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function summaryOf(dates: { event: string; relation: string }) {
	const files = smallDataset();
	const edit = (table: string, from: string, to: string) => {
		files[table] = files[table]?.replace(from, to) ?? '';
	};
	edit('events.csv', '1900-05-03,stated', dates.event);
	edit('relations.csv', '1900-05-02,stated', dates.relation);
	const { dataset } = loadDataset(toDatasetFolder(temporaryFolder(files)));
	if (!dataset) throw new Error('the fixture does not compile');
	return toDatasetSummary(dataset);
}

describe('toDatasetSummary', () => {
	it('counts what is in the tables', () => {
		const summary = summaryOf({ event: '1900-05-03,stated', relation: '1900-05-02,stated' });
		expect(summary).toMatchObject({ events: 1, relations: 1, sources: 1, places: 2, excerpts: 2 });
	});

	it('spans from the first day to the last that any date may mean', () => {
		const { span } = summaryOf({ event: '1900,stated', relation: '1890-02,stated' });
		expect(span).toEqual([toDay(1890, 2, 1), toDay(1900, 12, 31)]);
	});

	it('does not let an open end stretch the span without bound', () => {
		const { span } = summaryOf({ event: '1900/..,stated', relation: '1901-01-01,stated' });
		expect(span).toEqual([toDay(1900, 1, 1), toDay(1901, 1, 1)]);
	});

	it('has no span where nothing is dated', () => {
		expect(summaryOf({ event: ',undated', relation: ',undated' }).span).toBeNull();
	});
});
