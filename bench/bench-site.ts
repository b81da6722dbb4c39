import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser, NO_BROWSER } from '../src/tools/browser.mjs';
import { serveFolder } from '../src/tools/static-server.mjs';

/** The explorer that is measured, relative to the site. */
export const EXPLORER = 'moscow-damascus-tehran/';

/**
 * Serves the built site (that in $DATELINE_BENCH_SITE, or build/, which is built if it is not there)
 * and opens a browser for `measure`; closes both.
 */
export async function withSite(
	measure: (browser: Browser, site: string) => Promise<void>
): Promise<void> {
	const folder = process.env.DATELINE_BENCH_SITE ?? 'build';
	if (!existsSync(`${folder}/${EXPLORER}index.html`)) {
		const words = ['src/cli/dateline.mjs', 'build', '--out', folder];
		const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
		if (status !== 0) throw new Error('The site could not be built.');
	}
	const executablePath = await findBrowser();
	if (executablePath === null) throw new Error(NO_BROWSER);
	const { url, close } = await serveFolder({ folder, port: 0 });
	const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
	try {
		await measure(browser, url);
	} finally {
		await browser.close();
		await close();
	}
}
