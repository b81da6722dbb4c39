import { describe, expect, it } from 'vitest';
import { recordsBorderWords, viewBorderWords } from '#lib/core/address/border-words.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { toDataset, toRecord } from '../model/fixture.ts';

const records = [toRecord('event:a', '1950-03'), toRecord('event:b', '1990')];
const dataset = toDataset({ records });
const lookup = new DatasetLookup(dataset);

describe('of which day the borders of a picture are', () => {
	it('of some records: the middle of the years that they name', () => {
		expect(recordsBorderWords([records[1]!], dataset)).toMatch(/^Borders of (June|July) 1990, app/);
		expect(recordsBorderWords(records, dataset)).toContain('1970');
	});

	it('of a view: the middle of its window', () => {
		expect(viewBorderWords('time=1956', lookup)).toMatch(
			/^Borders of (June|July) 1956, approximate$/
		);
	});

	it('of all up to a day: that day', () => {
		expect(viewBorderWords('time=1950/1956-03&mode=cumulative', lookup)).toContain('March 1956');
	});

	it('before the first known borders: those', () => {
		const early = [toRecord('event:a', '1920')];
		expect(recordsBorderWords(early, dataset)).toBe('Borders of December 1945, the earliest here');
	});

	it('of nothing dated there is a day all the same', () => {
		expect(recordsBorderWords([], dataset)).toContain('1970');
	});
});
