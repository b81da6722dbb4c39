import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
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

	it.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
		'brings one along where the system has none, and it has fonts',
		{ timeout: 60_000 },
		async () => {
			vi.stubEnv('CHROMIUM', '');
			vi.stubEnv('PATH', '');
			const browser = await chromium.launch({
				executablePath: (await findBrowser())!,
				args: BROWSER_FLAGS
			});
			const page = await browser.newPage();
			await page.setContent('<span>Words</span>');
			const widths = ['serif', 'sans-serif', 'system-ui'].map((family) =>
				page.locator('span').evaluate((span, font) => {
					span.style.fontFamily = font;
					return span.getBoundingClientRect().width;
				}, family)
			);
			expect(Math.min(...(await Promise.all(widths)))).toBeGreaterThan(20);
			await browser.close();
			vi.unstubAllEnvs();
		}
	);
});

describe('BROWSER_FLAGS', () => {
	it('keep the rules that pages are tested for', () => {
		expect(BROWSER_FLAGS.join(' ')).not.toMatch(
			/disable-web-security|disable-site-isolation|allow-running-insecure/
		);
	});
});
