import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { loadColumnFolder, readManifest, readNames } from '#lib/server/column-folder.ts';
import { runCommand } from '../../support/run-command.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Columns = Parameters<typeof parquetWriteBuffer>[0]['columnData'];

async function compile(columnData: Columns, ...words: string[]) {
	const content = new Uint8Array(parquetWriteBuffer({ columnData }));
	const directory = temporaryFolder({ 'events.parquet': content });
	const run = await runCommand(['compile', 'events.parquet', '--out', 'out', ...words], {
		directory
	});
	const out = join(directory, 'out');
	expect(run.status, run.stderr).toBe(0);
	const manifest = readManifest(out);
	const { columns, tables } = await loadColumnFolder(out, manifest, null);
	return { columns, tables, manifest, names: readNames(out), stderr: run.stderr };
}

const date = (...texts: string[]) => ({
	name: 'date',
	data: texts.map((text) => new Date(`${text}Z`)),
	type: 'TIMESTAMP' as const
});

describe('Parquet', () => {
	it('counts time by the minute where it holds minutes', async () => {
		const { columns, manifest } = await compile([
			date('2015-03-04T12:30', '2015-03-04T12:31'),
			{ name: 'place', data: ['A', 'B'], type: 'STRING' }
		]);
		expect(manifest.scale.unit).toBe('minute');
		expect([...columns.start]).toEqual([750, 751]);
	});

	it('reads what is not there, large numbers and lists of names', async () => {
		const { columns, names } = await compile([
			date('2015-03-04T00:00', '2015-03-05T00:00'),
			{ name: 'place', data: ['A', null], type: 'STRING' },
			{ name: 'count', data: [3n, 40n], type: 'INT64' },
			{ name: 'actors', data: [['Army', 'Rebels'], null], type: 'JSON' }
		]);
		expect([...columns.weight]).toEqual([3, 40]);
		expect([...columns.place]).toEqual([0, 1]);
		expect(names.actors).toEqual(['Army', 'Rebels']);
	});

	it('reads points of GeoParquet, and lines as flows', async () => {
		const { columns, names, tables } = await compile([
			date('2015-03-04T00:00', '2015-03-05T00:00'),
			{
				name: 'geometry',
				data: [
					{ type: 'Point', coordinates: [36.5, 33.25] },
					{
						type: 'LineString',
						coordinates: [
							[36.5, 33.25],
							[37, 34]
						]
					}
				],
				type: 'GEOMETRY'
			}
		]);
		expect(names.places).toHaveLength(2);
		expect(columns.flowFrom).toBe(1);
		expect([...tables.lng].sort()).toEqual([36_500_000, 37_000_000]);
	});

	it('may hold columns that nobody asks for', async () => {
		const { names } = await compile([
			date('2015-03-04T00:00'),
			{ name: 'place', data: ['A'], type: 'STRING' },
			{ name: 'blob', data: [new Uint8Array(9)], type: 'BYTE_ARRAY' }
		]);
		expect(names.places).toEqual(['A']);
	});
});
