import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEngineHead } from '#lib/core/engine/engine-head.ts';
import { runCommand } from '../support/run-command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function columnFolder(): Promise<string> {
	const folder = join(temporaryFolder(), 'columns');
	await runCommand(['synth', '--out', folder, '--events', '500', '--places', '20']);
	return folder;
}

describe('serve', () => {
	it.each([
		['mongodb:here', 'is no engine'],
		['memory:', 'is no engine'],
		['clickhouse:ftp://host/db', 'no address of a ClickHouse'],
		['clickhouse:http://host/a;drop', 'letters, digits and _'],
		['clickhouse:http://host/db?table=a%20b', 'letters, digits and _'],
		['clickhouse:http://127.0.0.1:1/db', 'does not answer'],
		['memory:nowhere', 'cannot be read'],
		['duckdb:nowhere', '']
	])('says what is wrong with %s', async (engine, message) => {
		const { status, stderr } = await runCommand(['serve', '--engine', engine]);
		expect(status).toBe(1);
		expect(stderr).toContain(message);
	});

	it.each([
		['a port that is none', ['--port', '70000']],
		['no site', ['--site', 'nowhere']],
		['an origin that is none', ['--allow-origin', 'everywhere']],
		['no time', ['--seconds', '0']]
	])('refuses %s', async (_what, words) => {
		const { status } = await runCommand(['serve', '--engine', 'memory:nowhere', ...words]);
		expect(status).toBe(2);
	});

	it('says that a port is in use', async () => {
		const taken = createServer();
		await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
		const address = taken.address();
		const port = typeof address === 'object' && address ? String(address.port) : '';
		const words = ['serve', '--engine', `memory:${await columnFolder()}`, '--port', port];
		const { status, stderr } = await runCommand(words);
		taken.close();
		expect([status, stderr]).toEqual([2, `error: The port ${port} is in use\n`]);
	});

	it('writes what a page needs to ask it', async () => {
		const folder = await columnFolder();
		const page = join(temporaryFolder(), 'page');
		const url = 'https://slices.example/slice';
		const words = ['serve', '--engine', `memory:${folder}`, '--page', page, '--slices', url];
		expect((await runCommand(words)).status).toBe(0);
		const head = parseEngineHead(readFileSync(join(page, 'engine.json'), 'utf8'));
		expect(head).toMatchObject({ slice: url, count: 500, manifest: { count: 0, places: 20 } });
		expect(readFileSync(join(page, 'columns.bin')).length).toBeLessThan(
			readFileSync(join(folder, 'columns.bin')).length
		);
		expect(existsSync(join(page, 'names.json'))).toBe(true);
	});

	it('loads nothing into memory, which reads the folder itself', async () => {
		const folder = await columnFolder();
		const words = ['serve', '--engine', `memory:${folder}`, '--load', folder];
		const { status, stderr } = await runCommand(words);
		expect(status).toBe(1);
		expect(stderr).toContain('without a load');
	});

	it('answers until it is told to end', async () => {
		const folder = await columnFolder();
		const words = ['serve', '--engine', `memory:${folder}`, '--port', '0'];
		const child = spawn(process.execPath, ['src/cli/dateline.mjs', ...words]);
		let said = '';
		const url = await new Promise<string>((done, fail) => {
			child.once('exit', () => fail(new Error(said)));
			child.stderr.on('data', (data) => {
				said += String(data);
				const found = /500 events at (\S+)/.exec(said)?.[1];
				if (found) done(found);
			});
		});
		const health = await (await fetch(`${url}health`)).json();
		expect(health).toEqual({ status: 'ok', events: 500 });
		const ended = new Promise((done) => child.once('exit', done));
		child.kill('SIGTERM');
		expect(await ended).toBe(0);
	});
});
