import { readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadColumnFolder, readManifest } from '#lib/server/column-folder.ts';
import { runCommand } from '../support/run-command.ts';
import { smallDataset } from '../support/small-dataset.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function synth(...words: string[]): Promise<string> {
	const directory = temporaryFolder();
	const options = ['--out', 'made', '--places', '50', ...words];
	const { status, stderr } = await runCommand(['synth', ...options], { directory });
	expect([status, stderr]).toEqual([0, expect.stringMatching(/bytes each\.\n$/)]);
	return join(directory, 'made');
}

const dataOf = (folder: string) => readFileSync(join(folder, 'columns.bin'));

async function load(folder: string) {
	return (await loadColumnFolder(folder, readManifest(folder), null)).columns;
}

async function slice(folder: string, ...words: string[]) {
	const { status, stdout, stderr } = await runCommand(['slice', folder, ...words]);
	return { status, stderr, answer: stdout === '' ? null : JSON.parse(stdout) };
}

describe('dateline synth', () => {
	it('gives the same bytes for the same seed, others for another', async () => {
		const [one, same, other] = [
			await synth('--events', '3000', '--seed', '7'),
			await synth('--events', '3e3', '--seed', '7'),
			await synth('--events', '3000', '--seed', '8')
		];
		expect(dataOf(one).equals(dataOf(same))).toBe(true);
		expect(dataOf(one).equals(dataOf(other))).toBe(false);
	});

	it('writes three files and nothing else', async () => {
		const folder = await synth('--events', '10');
		expect(readdirSync(folder).sort()).toEqual(['columns.bin', 'columns.json', 'names.json']);
	});

	it('makes exactly as many events as were asked for, in the shares that were', async () => {
		const columns = await load(
			await synth('--events', '5001', '--flows', '0.2', '--uncertain', '0.1')
		);
		expect(columns.count).toBe(5001);
		expect((columns.count - columns.flowFrom) / columns.count).toBeCloseTo(0.2, 2);
		expect((columns.extents[1] - columns.extents[0]) / columns.count).toBeCloseTo(0.1, 2);
	});

	it('makes places of which few have many events', async () => {
		const columns = await load(
			await synth('--events', '20000', '--flows', '0', '--uncertain', '0')
		);
		const counts = new Uint32Array(50);
		for (const place of columns.place) counts[place]!++;
		expect(Math.max(...counts)).toBeGreaterThan(5 * [...counts].sort((a, b) => a - b)[25]!);
		expect(columns.flowFrom).toBe(columns.count);
	});

	it('makes events of one tier only where there is but one', async () => {
		const columns = await load(await synth('--events', '1'));
		expect(columns.tiers).toHaveLength(1);
	});

	it.each([
		[['--events', '0'], '0 is not a whole number from 1'],
		[['--events', 'many'], 'many is not a whole number'],
		[['--flows', '1.5'], '1.5 is not a share from 0 to 1'],
		[['--unit', 'week'], 'week'],
		[['--seed', '-1'], '-1 is not a whole number']
	])('refuses %s', async (words, message) => {
		const { status, stderr } = await runCommand(['synth', '--out', 'x', ...words], {
			directory: temporaryFolder()
		});
		expect(status).toBe(2);
		expect(stderr).toContain(message);
	});
});

describe('dateline slice', () => {
	it('counts what lies in a window, the greatest first', async () => {
		const folder = await synth('--events', '2000', '--uncertain', '0');
		const { status, answer } = await slice(folder, '--time', '2012', '--by', 'kind', '--top', '3');
		expect(status).toBe(0);
		expect(answer).toMatchObject({ exact: true, by: 'kind', uncertain: 0 });
		expect(answer.counts).toHaveLength(3);
		const values = answer.counts.map(({ value }: { value: number }) => value);
		expect(values).toEqual([...values].sort((a, b) => b - a));
	});

	it('counts everything where no window is named', async () => {
		const { answer } = await slice(await synth('--events', '700'));
		expect(answer.events).toBe(700);
	});

	it('slices a dataset of tables by the same rules', async () => {
		const folder = temporaryFolder({ ...smallDataset() });
		const { answer } = await slice(folder, '--time', '1900-05-02', '--by', 'pair');
		expect(answer).toEqual({
			exact: true,
			events: 1,
			uncertain: 0,
			by: 'pair',
			counts: [{ from: 'Vienna', to: 'Berlin', directed: true, value: 1 }]
		});
	});

	it('says what is wrong with files that are cut off or do not belong together', async () => {
		const folder = await synth('--events', '500');
		const other = await synth('--events', '500', '--seed', '2');
		writeFileSync(join(folder, 'columns.json'), readFileSync(join(other, 'columns.json')));
		expect(await slice(folder)).toMatchObject({ status: 1, answer: null });
		truncateSync(join(other, 'columns.bin'), 900);
		const { status, stderr } = await slice(other);
		expect(status).toBe(1);
		expect(stderr).toContain('The data file ends at byte 900');
	});

	it('says that a folder of columns has lost a file', async () => {
		const folder = temporaryFolder({ 'columns.bin': 'x' });
		const { status, stderr } = await slice(folder);
		expect(status).toBe(1);
		expect(stderr).toContain('columns.json cannot be read');
	});

	it('refuses a window that is none', async () => {
		const { status, stderr } = await slice(await synth('--events', '5'), '--time', 'soon');
		expect(status).toBe(2);
		expect(stderr).toContain('not soon');
	});
});
