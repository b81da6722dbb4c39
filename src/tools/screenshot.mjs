// `node src/tools/screenshot.mjs [file]`: the picture in the README, taken from the built site.
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser, NO_BROWSER } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { serveFolder } from './static-server.mjs';

const SITE = 'build';
const VIEW = 'moscow-damascus-tehran/?time=1988/1991';
/** Without a graphics card, on a busy machine. */
const PATIENCE_MS = 120_000;

ensureInstalled();
const file = process.argv[2] ?? 'docs/explorer.png';
const executablePath = await findBrowser();
if (executablePath === null) throw new Error(NO_BROWSER);
if (!existsSync(SITE)) throw new Error('There is no site yet: npm run build');

const { url, close } = await serveFolder({ folder: SITE, port: 0 });
const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
try {
	const page = await browser.newPage({
		viewport: { width: 1440, height: 900 },
		colorScheme: 'light'
	});
	await page.goto(url + VIEW);
	await page.locator('[data-dateline-map][data-state="idle"]').waitFor({ timeout: PATIENCE_MS });
	await page.evaluate(() => document.fonts.ready);
	await page.screenshot({ path: file });
	console.log(`${file} shows ${VIEW}`);
} finally {
	await browser.close();
	await close();
}
