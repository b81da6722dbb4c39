import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDataset, encodeDataset } from '#lib/core/model/encode.ts';
import { toDataset, toDate, toRecord, toSampleDataset, toSource } from './fixture.ts';

describe('encodeDataset and decodeDataset', () => {
	it('give the same dataset back, open ends and sets included', () => {
		const dataset = toSampleDataset();
		expect(decodeDataset(encodeDataset(dataset))).toEqual(dataset);
	});

	it('write plain JSON with a sign for days without bound', () => {
		const text = encodeDataset(toDataset({ records: [toRecord('event:a', '../1985')] }));
		expect(JSON.parse(text).records[0].date.start).toEqual(['-∞', '-∞']);
		expect(text).not.toContain('null,null');
	});

	it('leave the sign for infinity alone where an author wrote it', () => {
		const dataset = toDataset({
			title: '∞',
			records: [toRecord('event:a', '1985/..', { title: '-∞', custom: { mood: '∞' } })]
		});
		expect(decodeDataset(encodeDataset(dataset))).toEqual(dataset);
	});

	it('keep the date of a source', () => {
		const dataset = toDataset({ sources: [toSource('a', { published: toDate('[..1958-02]') })] });
		expect(decodeDataset(encodeDataset(dataset)).sources[0]?.published?.start[0]).toBe(-Infinity);
	});

	it('take an empty dataset', () => {
		expect(decodeDataset(encodeDataset(toDataset()))).toEqual(toDataset());
	});

	it('do not touch prototypes', () => {
		const text = encodeDataset(toDataset()).replace('{', '{"__proto__":{"polluted":1},');
		decodeDataset(text);
		expect('polluted' in {}).toBe(false);
	});

	it('refuse what is no JSON', () => {
		expect(() => decodeDataset('{"format":1')).toThrow(SyntaxError);
	});

	it('give back any date and any text', () => {
		const year = fc.integer({ min: 1, max: 9999 }).map((each) => String(each).padStart(4, '0'));
		const date = fc
			.tuple(year, year, fc.constantFrom('moment', 'since', 'until', 'from', 'to', 'set'))
			.map(([a, b, form]) => {
				const [first, last] = [a, b].sort();
				const forms: Record<string, string> = {
					moment: a,
					since: `${a}/..`,
					until: `../${a}`,
					from: `${a}/`,
					to: `/${a}`,
					set: first === last ? a : `[${first},${last}]`
				};
				return forms[form] ?? a;
			});
		fc.assert(
			fc.property(date, fc.string({ unit: 'grapheme' }), (edtf, title) => {
				const dataset = toDataset({ records: [toRecord('event:a', edtf, { title })] });
				expect(decodeDataset(encodeDataset(dataset))).toEqual(dataset);
			}),
			{ numRuns: 200 }
		);
	});
});
