import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { BROWSER_FLAGS, findBrowser } from '../../src/tools/browser.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('findBrowser', () => {
	it('takes the one that CHROMIUM names', async () => {
		vi.stubEnv('CHROMIUM', '/somewhere/chromium');
		expect(await findBrowser()).toBe('/somewhere/chromium');
		vi.unstubAllEnvs();
	});

	it('finds one among the programs of the system', async () => {
		const folder = temporaryFolder({ 'google-chrome': '#!/bin/sh\n' });
		chmodSync(join(folder, 'google-chrome'), 0o755);
		vi.stubEnv('CHROMIUM', '');
		vi.stubEnv('PATH', folder);
		expect(await findBrowser()).toBe(join(folder, 'google-chrome'));
		vi.unstubAllEnvs();
	});
});

describe('BROWSER_FLAGS', () => {
	it('keep the rules that pages are tested for', () => {
		expect(BROWSER_FLAGS.join(' ')).not.toMatch(
			/disable-web-security|disable-site-isolation|allow-running-insecure/
		);
	});
});
