import {
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishFile } from '../../src/cli/publish-file.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const OLD = { 'map.html': 'old' };

describe('publishFile', () => {
	it('writes a file where there was none, in a folder that it makes', async () => {
		const out = join(temporaryFolder(), 'maps/map.html');
		expect(await publishFile(out, async () => 'new')).toBe(true);
		expect(readFileSync(out, 'utf8')).toBe('new');
	});

	it('puts it in the place of an old one and leaves nothing beside it', async () => {
		const folder = temporaryFolder(OLD);
		await publishFile(join(folder, 'map.html'), async (work) => {
			mkdirSync(work);
			writeFileSync(join(work, 'index.html'), 'page');
			return 'new';
		});
		expect(readFileSync(join(folder, 'map.html'), 'utf8')).toBe('new');
		expect(readdirSync(folder)).toEqual(['map.html']);
	});

	it('leaves the old one where there is nothing to write', async () => {
		const folder = temporaryFolder(OLD);
		expect(await publishFile(join(folder, 'map.html'), async () => null)).toBe(false);
		expect(readFileSync(join(folder, 'map.html'), 'utf8')).toBe('old');
		expect(readdirSync(folder)).toEqual(['map.html']);
	});

	it('leaves the old one where the work fails', async () => {
		const folder = temporaryFolder(OLD);
		const fails = publishFile(join(folder, 'map.html'), () => Promise.reject(new Error('no')));
		await expect(fails).rejects.toThrow('no');
		expect(readFileSync(join(folder, 'map.html'), 'utf8')).toBe('old');
		expect(readdirSync(folder)).toEqual(['map.html']);
	});

	it('refuses a folder before any work', async () => {
		const folder = temporaryFolder({ 'map.html/x': '' });
		let isWorked = false;
		const write = publishFile(join(folder, 'map.html'), async () => ((isWorked = true), ''));
		await expect(write).rejects.toThrow(UsageError);
		expect(isWorked).toBe(false);
	});

	it.skipIf(process.getuid?.() === 0)('says so where nothing can be written', async () => {
		const folder = temporaryFolder(OLD);
		chmodSync(folder, 0o500);
		await expect(publishFile(join(folder, 'new.html'), async () => '')).rejects.toThrow(UsageError);
		expect(existsSync(join(folder, 'new.html'))).toBe(false);
	});
});
