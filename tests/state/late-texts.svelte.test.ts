import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { hasLongTexts, toExcerptTexts, withoutTexts } from '#lib/core/model/excerpt-texts.ts';
import { packDataset, unpackDataset } from '#lib/core/model/pack-dataset.ts';
import { Explorer } from '#lib/state/explorer.svelte.ts';
import { toLateDataset } from '#lib/state/late-texts.svelte.ts';
import { loadDataset } from '#lib/server/load-dataset.ts';

const whole = load('tests/browser/datasets/long-texts');
const texts = toExcerptTexts(whole);

function load(path: string): CompiledDataset {
	const { dataset } = loadDataset({ id: path.split('/').at(-1)!, path });
	return dataset!;
}

/** As a page gets it. */
function open(fetchTexts: () => Promise<typeof texts>) {
	return toLateDataset(unpackDataset(packDataset(withoutTexts(whole))), fetchTexts);
}

describe('texts that come later', () => {
	it('are those of datasets with more of them than a page should carry', () => {
		expect(hasLongTexts(whole)).toBe(true);
		expect(hasLongTexts(load('data/moscow-damascus-tehran'))).toBe(false);
		const page = JSON.stringify(packDataset(withoutTexts(whole)));
		expect(page).not.toContain('Halcyon');
		expect(page.length).toBeLessThan(
			readFileSync('tests/browser/datasets/long-texts/excerpts.csv').length / 2
		);
	});

	it('are asked for when the first one is read, once, and then stand in every excerpt', async () => {
		const fetchTexts = vi.fn(() => Promise.resolve(texts));
		const { dataset, bringTexts } = open(fetchTexts);
		expect(dataset.excerpts.map(({ id, source }) => [id, source])).toEqual(
			whole.excerpts.map(({ id, source }) => [id, source])
		);
		expect(fetchTexts).not.toHaveBeenCalled();
		expect([dataset.excerpts[3]!.exact, dataset.excerpts[4]!.exact]).toEqual(['', '']);
		await bringTexts();
		expect(fetchTexts).toHaveBeenCalledOnce();
		expect({ ...dataset, excerpts: dataset.excerpts.map((each) => ({ ...each })) }).toEqual(whole);
	});

	it('tell whoever shows one when they have come', async () => {
		const { dataset, bringTexts } = open(() => Promise.resolve(texts));
		const shown: string[] = [];
		const stop = $effect.root(() => {
			$effect(() => void shown.push(dataset.excerpts[0]!.exact));
		});
		await bringTexts();
		await vi.waitFor(() => expect(shown).toEqual(['', whole.excerpts[0]!.exact]));
		stop();
	});

	it('are asked for again by the next reading where they could not be had', async () => {
		const fetchTexts = vi.fn(() => Promise.resolve(texts));
		fetchTexts.mockRejectedValueOnce(new Error('gone'));
		const { dataset, bringTexts } = open(fetchTexts);
		await expect(bringTexts()).rejects.toThrow('gone');
		expect(dataset.excerpts[0]!.exact).toBe('');
		await bringTexts();
		expect(dataset.excerpts[0]!.exact).toBe(whole.excerpts[0]!.exact);
	});

	it('are not shown where they are of other excerpts', async () => {
		const others = { ...texts, id: texts.id.toReversed() };
		const { dataset, bringTexts } = open(() => Promise.resolve(others));
		await expect(bringTexts()).rejects.toThrow('other excerpts');
		expect(dataset.excerpts[0]!.exact).toBe('');
	});

	it('are waited for by the search, which finds their words', async () => {
		const { dataset, bringTexts } = open(() => Promise.resolve(texts));
		const explorer = new Explorer(dataset, bringTexts);
		await explorer.bringSearch();
		expect(explorer.search('Halcyon33')!.records.map(({ id }) => id)).toEqual(['letter-33']);
	});
});
