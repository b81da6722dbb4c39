// When pages are first painted on a slow line: 150 ms until an answer begins, 1.6 Mbit/s, an empty
// cache, files sent uncompressed. Medians.
import type { Browser } from '@playwright/test';
import { EXPLORER, withSite } from './bench-site.ts';
import { median } from './median.ts';

const ROUNDS = 7;
const BYTES_A_SECOND = 1.6e6 / 8;
const SLOW_LINE = {
	offline: false,
	latency: 150,
	downloadThroughput: BYTES_A_SECOND,
	uploadThroughput: BYTES_A_SECOND
};
const PAGES = {
	'front page': '',
	explorer: EXPLORER,
	'page of a place': `${EXPLORER}places/moscow/`,
	'frame for articles': `${EXPLORER}embed/`
};

await withSite(async (browser, site) => {
	for (const [name, path] of Object.entries(PAGES)) {
		const times: number[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			times.push(await untilPaint(browser, `${site}${path}`));
		}
		console.log(`${name.padEnd(20)} ${median(times).toFixed(0).padStart(6)} ms`);
	}
});

async function untilPaint(browser: Browser, address: string): Promise<number> {
	const context = await browser.newContext({ viewport: { width: 1000, height: 720 } });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', SLOW_LINE);
	await page.goto(address);
	const paint = await page.waitForFunction(
		() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime
	);
	const ms = await paint.jsonValue();
	await context.close();
	return ms!;
}
