import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadColumnFolder, readManifest, readNames } from '#lib/server/column-folder.ts';
import { runCommand } from '../../support/run-command.ts';
import { smallDataset } from '../../support/small-dataset.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('dateline compile --columns', () => {
	it('writes the dated records of a dataset of tables as columns', async () => {
		const directory = temporaryFolder(smallDataset());
		const run = await runCommand(['compile', '.', '--columns', '--out', 'out'], { directory });
		const out = join(directory, 'out');
		expect([run.status, run.stdout]).toEqual([0, '']);
		const { columns, tables } = await loadColumnFolder(out, readManifest(out), null);
		expect(columns.count).toBe(2);
		expect(columns.flowFrom).toBe(0);
		expect(readNames(out)).toMatchObject({ title: 'Small', places: ['Vienna', 'Berlin'] });
		expect([...tables.lng]).toEqual([16_370_000, 13_400_000]);
		expect(readdirSync(out).sort()).toEqual(['columns.bin', 'columns.json', 'names.json']);
	});

	it('can be sliced by the same rules', async () => {
		const directory = temporaryFolder(smallDataset());
		await runCommand(['compile', '.', '--columns', '--out', 'out'], { directory });
		const words = ['--time', '1900-05-02', '--by', 'pair'];
		const [tables, columns] = [
			await runCommand(['slice', '.', ...words], { directory }),
			await runCommand(['slice', 'out', ...words], { directory })
		];
		expect(columns.stdout).toBe(tables.stdout);
	});

	it('needs a folder that is no dataset of tables', async () => {
		const directory = temporaryFolder(smallDataset());
		const run = (...words: string[]) =>
			runCommand(['compile', '.', '--columns', ...words], { directory });
		expect(await run()).toMatchObject({ status: 2, stderr: expect.stringContaining('--out') });
		expect(await run('--out', '.')).toMatchObject({
			status: 2,
			stderr: expect.stringContaining('is a dataset of tables')
		});
		expect(existsSync(join(directory, 'columns.bin'))).toBe(false);
	});

	it('lets warnings count as errors where that is asked for', async () => {
		const directory = temporaryFolder({
			...smallDataset(),
			'actors.csv': 'id,name,kind\nenvoy,The envoy,person\nnobody,Nobody,person\n'
		});
		expect((await runCommand(['compile', '.', '--strict'], { directory })).status).toBe(1);
		expect((await runCommand(['compile', '.'], { directory })).status).toBe(0);
	});
});
