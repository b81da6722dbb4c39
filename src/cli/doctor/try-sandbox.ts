import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BROWSER_FLAGS, findBrowser, NO_BROWSER } from '../../tools/browser.mjs';
import { escapeXml } from '#lib/core/text/escape-xml.ts';
import type { Finding } from './finding.ts';

const FIRST_WORDS_MS = 15_000;
const LONGEST_DRAWING_MS = 60_000;

/**
 * Opens a frame in a browser as a careful host would, in a sandbox without an origin on a page of
 * another host, and sees whether it speaks and draws.
 */
export async function trySandbox(frameUrl: string, about: string): Promise<Finding[]> {
	const executablePath = await findBrowser();
	if (!executablePath) {
		return [{ level: 'warning', about, message: 'was not tried in a browser', hint: NO_BROWSER }];
	}
	const { chromium } = await import('@playwright/test');
	const host = await serveArticle(frameUrl);
	const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
	try {
		const page = await browser.newPage({ viewport: { width: 640, height: 800 } });
		await page.goto(host.url);
		const heard = await page
			.locator('html[data-heard~="ready"][data-heard~="height"]')
			.waitFor({ state: 'attached', timeout: FIRST_WORDS_MS })
			.then(
				() => true,
				() => false
			);
		const map = page.frameLocator('iframe').locator('[data-dateline-map]');
		const state = await map
			.and(page.frameLocator('iframe').locator('[data-state="idle"]'))
			.getAttribute('data-state', { timeout: LONGEST_DRAWING_MS })
			.catch(() => map.getAttribute('data-state', { timeout: 1 }))
			.catch(() => null);
		return [toWords(about, heard), toDrawing(about, state)];
	} finally {
		await browser.close();
		host.close();
	}
}

function toWords(about: string, heard: boolean): Finding {
	if (heard) return { level: 'fine', about, message: 'says its height in a sandbox', hint: '' };
	const hint = 'WordPress shows a frame only once it has said its height.';
	return { level: 'error', about, message: 'says nothing in a sandbox', hint };
}

function toDrawing(about: string, state: string | null): Finding {
	if (state === 'idle') {
		return { level: 'fine', about, message: 'draws its live map in a sandbox', hint: '' };
	}
	const message =
		state === 'fallback' ? 'draws a still map in a sandbox' : 'stays a still page in a sandbox';
	const hint = 'Set Access-Control-Allow-Origin: * for all that it loads.';
	return { level: 'warning', about, message, hint };
}

/** A page on a host of its own that notes which messages it gets. */
async function serveArticle(frameUrl: string): Promise<{ url: string; close: () => void }> {
	const article = `<!doctype html><title>Article</title>
<iframe sandbox="allow-scripts" width="640" height="760" src="${escapeXml(frameUrl)}"></iframe>
<script>
addEventListener('message', ({ data }) => {
	if (data?.dateline !== 1) return;
	const root = document.documentElement;
	root.dataset.heard = (root.dataset.heard ?? '') + ' ' + data.type;
});
</script>`;
	const server = createServer((_, response) => {
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
		response.end(article);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://localhost:${port}/`,
		close: () => {
			server.close();
			server.closeAllConnections();
		}
	};
}
