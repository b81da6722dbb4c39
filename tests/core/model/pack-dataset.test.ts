import { describe, expect, it } from 'vitest';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { packDataset, unpackDataset } from '#lib/core/model/pack-dataset.ts';
import { loadDataset } from '#lib/server/load-dataset.ts';

function load(path: string): CompiledDataset {
	const { dataset } = loadDataset({ id: path.split('/').at(-1)!, path });
	if (!dataset) throw new Error(`${path} cannot be read`);
	return dataset;
}

const CORPUS = load('data/moscow-damascus-tehran');

describe('a packed dataset', () => {
	it.each(['hostile', 'edges', 'areas', 'one-record', 'nowhere', 'empty'])(
		'is the dataset again when it is unpacked: %s',
		(name) => {
			const dataset = load(`tests/browser/datasets/${name}`);
			expect(unpackDataset(packDataset(dataset))).toEqual(dataset);
		}
	);

	it('keeps every word of the corpus, with records and excerpts in their order', () => {
		expect(unpackDataset(packDataset(CORPUS))).toEqual(CORPUS);
	});

	it('keeps days without bound', () => {
		const open = CORPUS.records.find(({ date }) => date?.startKind === 'open');
		const again = unpackDataset(packDataset(CORPUS));
		expect(open).toBeDefined();
		expect(again.records.find(({ ref }) => ref === open?.ref)?.date?.start[0]).toBe(-Infinity);
	});

	it('keeps the id of an excerpt that does not begin like its record', () => {
		const [first, ...others] = CORPUS.excerpts;
		const dataset = { ...CORPUS, excerpts: [{ ...first!, id: 'another-name' }, ...others] };
		expect(unpackDataset(packDataset(dataset)).excerpts[0]?.id).toBe('another-name');
	});

	it('says nothing twice', () => {
		const text = JSON.stringify(packDataset(CORPUS));
		const { ref } = CORPUS.records.find(({ excerpts }) => excerpts.length > 1)!;
		expect(text.split(`"${ref}"`)).toHaveLength(2);
		expect(text.length).toBeLessThan(JSON.stringify(CORPUS).length * 0.7);
	});
});
