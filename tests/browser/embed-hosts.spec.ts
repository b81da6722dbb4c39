import { brotliCompressSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { DATASET } from '../support/explorer-page.ts';
import { heardBy, LISTEN, mapOf, test } from '../support/host-test.ts';
import { holdRequests, noteRequests } from '../support/requests.ts';

const FRAME = `${DATASET}/embed/`;
const SECRET = 'a1B2c3D4e5';
const PARAGRAPHS = '<p style="height:3000px">A long article.</p>';

test('plain iframe: words, picture and list stand there, then the map comes', async ({
	page,
	site,
	openArticle
}) => {
	await openArticle(`<iframe src="${site}${FRAME}" title="Map" width="600" height="700"></iframe>`);
	const frame = page.frameLocator('iframe');
	await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Moscow, Damascus, Tehran');
	await expect(frame.getByText(/1988 to 1991/).first()).toBeVisible();
	await expect(mapOf(frame)).toHaveAttribute('data-state', 'fallback');
	await expect(mapOf(frame)).toHaveAttribute('data-slice', /^1988.*1991/);
	await expect(frame.getByRole('slider').first()).toBeVisible();
});

test('every host is told the height in its own words, and not too often', async ({
	page,
	site,
	openArticle
}) => {
	await openArticle(`${LISTEN}<iframe src="${site}${FRAME}" width="600" height="300"></iframe>`);
	await expect(mapOf(page.frameLocator('iframe'))).toHaveAttribute('data-state', 'fallback');
	await expect(async () => {
		const heard = await heardBy(page);
		const own = heard.filter((data) => (data as { type?: string })?.type === 'height');
		const height = (own.at(-1) as { height: number } | undefined)?.height;
		expect(height).toBeGreaterThan(400);
		expect(heard).toContainEqual({ 'datawrapper-height': { [DATASET]: height } });
		expect(heard).toContainEqual({ sentinel: 'amp', type: 'embed-size', height });
		const medium = heard.filter((data) => typeof data === 'string').map((text) => JSON.parse(text));
		expect(medium).toContainEqual({ src: `${site}${FRAME}`, context: 'iframe.resize', height });
		expect(own.length).toBeLessThan(30);
	}).toPass();
});

for (const cors of [true, false]) {
	const how = cors ? 'with the header for it the map comes' : 'without it the still page stays';
	test(`WordPress: a sandbox without an origin, hidden until it speaks; ${how}`, async ({
		page,
		site,
		siteWithoutCors,
		openArticle
	}) => {
		const src = `${cors ? site : siteWithoutCors}${FRAME}#?secret=${SECRET}`;
		await openArticle(`<blockquote>Moscow, Damascus, Tehran</blockquote>
			<iframe src="${src}" sandbox="allow-scripts" width="600" height="400"
				style="position:absolute;visibility:hidden"></iframe>
			<script>
				onmessage = ({ data, source }) => {
					const frame = document.querySelector('iframe');
					if (source !== frame.contentWindow || data.secret !== '${SECRET}') return;
					frame.height = Math.min(1000, Math.max(200, data.value));
					frame.removeAttribute('style');
					document.querySelector('blockquote').hidden = true;
				};
			</script>`);
		const frame = page.frameLocator('iframe');
		await expect(page.locator('iframe')).toBeVisible();
		await expect(page.locator('blockquote')).toBeHidden();
		await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
		if (cors) await expect(mapOf(frame)).toHaveAttribute('data-state', 'fallback');
		else {
			await expect(frame.locator('html')).toHaveAttribute('data-still', '');
			await expect(frame.getByRole('img', { name: /^Map\./ }).first()).toBeVisible();
			await expect(mapOf(frame)).toHaveCount(0);
		}
	});
}

test('AMP: the size asked for is an object with a sentinel', async ({
	page,
	site,
	openArticle
}) => {
	await openArticle(`<iframe src="${site}${FRAME}" width="500" height="300"
			sandbox="allow-scripts allow-same-origin allow-popups"></iframe>
		<script>
			onmessage = ({ data }) => {
				if (data.sentinel !== 'amp' || data.type !== 'embed-size') return;
				document.querySelector('iframe').height = data.height;
			};
		</script>`);
	await expect
		.poll(() => page.locator('iframe').evaluate((frame) => frame.clientHeight))
		.toBeGreaterThan(500);
});

test('a sandbox that allows nothing still has picture, words, list and link', async ({
	page,
	site,
	openArticle
}) => {
	await openArticle(`<iframe src="${site}${FRAME}" sandbox width="600" height="700"></iframe>`);
	const frame = page.frameLocator('iframe');
	await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(frame.getByRole('img', { name: /^Map\./ }).first()).toBeVisible();
	await expect(frame.getByRole('link', { name: 'Open in Dateline' })).toBeVisible();
	await expect(frame.locator('[data-play]')).toBeHidden();
	await expect.poll(() => frame.locator('li[data-record]').count()).toBeGreaterThan(10);
});

test('strict policy of the host: the component works without inline styles', async ({
	page,
	site,
	openArticle
}) => {
	const { origin } = new URL(site);
	const refused: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') refused.push(message.text());
	});
	await openArticle(
		`<dateline-map src="${site}${FRAME}"><a href="${site}${DATASET}/">The map</a></dateline-map>
		<script async src="${site}embed/v1.js"></script>`,
		{ 'content-security-policy': `default-src 'none'; script-src ${origin}; frame-src ${origin}` }
	);
	await expect(mapOf(page.frameLocator('iframe'))).toHaveAttribute('data-state', 'fallback');
	await expect(page.getByRole('link', { name: 'The map' })).toBeHidden();
	expect(refused.filter((text) => !/webgl|favicon/i.test(text))).toEqual([]);
});

test('a host that refuses the script, or has no scripts, keeps what stands inside', async ({
	browser,
	page,
	site,
	openArticle
}) => {
	const component = `<dateline-map src="${site}${FRAME}"><a href="${site}${DATASET}/">The map</a>
		</dateline-map><script async src="${site}embed/v1.js"></script>`;
	await openArticle(component, { 'content-security-policy': "script-src 'none'" });
	await expect(page.getByRole('link', { name: 'The map' })).toBeVisible();
	await expect(page.locator('iframe')).toHaveCount(0);
	const context = await browser.newContext({ javaScriptEnabled: false });
	const silent = await context.newPage();
	await silent.goto(`${site}${FRAME}`);
	await expect(silent.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(silent.getByRole('img', { name: /^Map\./ }).first()).toBeVisible();
	await expect(silent.locator('noscript p')).toBeVisible();
	await silent.getByText(/records as a list/).click();
	await expect(silent.locator('li[data-record]').first()).toBeVisible();
	await context.close();
});

test('far below the screen a frame asks for little, and for no map', async ({
	page,
	site,
	openArticle
}) => {
	const asked = noteRequests(page);
	await openArticle(
		`${PARAGRAPHS}<iframe src="${site}${FRAME}" width="600" height="700"></iframe>`
	);
	await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeAttached();
	await page.waitForLoadState('networkidle');
	expect(asked.filter((path) => /dataset\.json|live\.|world|\.woff2/.test(path))).toEqual([]);
	await page.locator('iframe').scrollIntoViewIfNeeded();
	await expect(mapOf(page.frameLocator('iframe'))).toHaveAttribute('data-state', 'fallback');
});

for (const theme of ['light', 'dark']) {
	test(`a ${theme} frame begins with its styles, however late; it asks for the ${theme} picture alone`, async ({
		page,
		site,
		openArticle
	}) => {
		await page.setViewportSize({ width: 700, height: 1800 });
		const asked = noteRequests(page);
		const letStylesCome = await holdRequests(page, '**/*.css');
		const opened = openArticle(
			`<iframe src="${site}${FRAME}?theme=${theme}" width="600" height="1800"></iframe>`
		);
		await expect.poll(() => asked.some((path) => path.endsWith('/frame.js'))).toBe(true);
		// Browsers would lay out, with what is there by then, whatever they have read.
		const frame = page.frameLocator('iframe');
		expect(await frame.locator(':root').evaluate((root) => root.querySelector('main'))).toBe(null);
		letStylesCome();
		await opened;
		await expect(mapOf(frame)).toHaveAttribute('data-state', 'fallback');
		const pictures = asked.filter((path) => path.includes('/poster-'));
		expect(pictures).toEqual([expect.stringMatching(`/poster-wide-${theme}.svg$`)]);
	});
}

test('late styles bring no fonts to a frame far below the screen', async ({
	page,
	site,
	openArticle
}) => {
	const asked = noteRequests(page);
	const letStylesCome = await holdRequests(page, /\/(?!0\.)[^/]*\.css$/);
	const opened = openArticle(
		`${PARAGRAPHS}<iframe src="${site}${FRAME}" width="600" height="700"></iframe>`
	);
	await expect.poll(() => asked.some((path) => path.endsWith('/frame.js'))).toBe(true);
	const frame = page.frameLocator('iframe');
	await frame.locator(':root').evaluate((root) => root.getBoundingClientRect());
	letStylesCome();
	await opened;
	await expect(frame.locator('h1')).toHaveCSS('font-family', /system-ui/);
	await expect(frame.locator('.frame-title')).toHaveCSS('font-weight', '700');
	await page.waitForLoadState('networkidle');
	expect(asked.filter((path) => path.endsWith('.woff2'))).toEqual([]);
});

test('a frame in view has its picture before it asks for the live map', async ({
	page,
	site,
	openArticle
}) => {
	// On a slow machine the frame would rightly stop waiting for its picture.
	await page.addInitScript(() => {
		const { setTimeout } = window;
		Object.assign(window, {
			setTimeout: (run: () => void, ms?: number) => (ms === 2000 ? 0 : setTimeout(run, ms))
		});
	});
	const asked = noteRequests(page);
	const letPictureCome = await holdRequests(page, '**/poster-*.svg');
	const opened = openArticle(`<iframe src="${site}${FRAME}" width="600" height="700"></iframe>`);
	const frame = page.frameLocator('iframe');
	const ofLiveMap = () => asked.filter((path) => /dataset\.json|live\./.test(path));
	await expect.poll(() => asked.some((path) => path.includes('/poster-'))).toBe(true);
	// Whoever looks for what is in view has looked by the second frame from now.
	await frame.locator('main').evaluate(async () => {
		for (let count = 0; count < 3; count++) await new Promise(requestAnimationFrame);
	});
	expect(ofLiveMap()).toEqual([]);
	letPictureCome();
	await opened;
	await expect.poll(ofLiveMap).not.toEqual([]);
});

test('a frame reads nothing that is stored, before its live map comes and after', async ({
	page,
	site,
	openArticle
}) => {
	await page.addInitScript(() => {
		const reads: string[] = [];
		Reflect.set(window, 'reads_', reads);
		for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'] as const) {
			const stored = window[name];
			Object.defineProperty(window, name, {
				get() {
					reads.push(name);
					return stored;
				}
			});
		}
	});
	await openArticle(`<iframe src="${site}${FRAME}" width="600" height="700"></iframe>`);
	const map = mapOf(page.frameLocator('iframe'));
	await expect(map).toHaveAttribute('data-state', 'fallback');
	expect(await map.evaluate(() => Reflect.get(window, 'reads_'))).toEqual([]);
});

test('on paper there is the picture and nothing to press', async ({ page, site, openArticle }) => {
	await openArticle(`<iframe src="${site}${FRAME}" width="600" height="700"></iframe>`);
	const frame = page.frameLocator('iframe');
	await expect(mapOf(frame)).toHaveAttribute('data-state', 'fallback');
	await page.emulateMedia({ media: 'print' });
	await expect(frame.getByRole('slider').first()).toBeHidden();
	await expect(frame.locator('[data-play]')).toBeHidden();
	await expect(mapOf(frame)).toBeVisible();
	await expect(frame.locator('li[data-record]').first()).toBeVisible();
	await expect(frame.getByRole('list', { name: 'Documents' }).getByRole('listitem')).toHaveCount(5);
	await expect(frame.getByText(`${site}${DATASET}/`, { exact: true })).toBeVisible();
	expect((await page.pdf()).length).toBeGreaterThan(10_000);
});

test('on paper without a script: the list and the documents too', async ({ browser, site }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${site}${FRAME}`);
	await expect(page.getByText(/^Five documents.*Borders of [A-Z]\w+ \d{4}, approx/)).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('li[data-record]').last()).toBeVisible();
	await expect(page.getByRole('list', { name: 'Documents' })).toBeVisible();
	await context.close();
});

test('an Arabic article: names stand beside their marks, as they are placed', async ({
	page,
	site,
	openArticle
}) => {
	await openArticle(`<div lang="ar" dir="rtl" style="width:640px">
			<dateline-map src="${site}${FRAME}"></dateline-map></div>
		<script async src="${site}embed/v1.js"></script>`);
	const frame = page.frameLocator('iframe');
	await expect(mapOf(frame)).toHaveAttribute('data-state', 'fallback');
	await expect(frame.locator('svg.scene')).toHaveAttribute('lang', 'ar');
	const texts = frame.locator('svg.scene text[x]');
	await expect(texts.filter({ hasText: 'موسكو' }).first()).toBeVisible();
	const strayed = await texts.evaluateAll((all: SVGTextElement[]) =>
		all
			.filter((text) => {
				const { x, width } = text.getBBox();
				const at = Number(text.getAttribute('x'));
				const anchor = getComputedStyle(text).textAnchor;
				return anchor === 'start' ? x < at - 3 : anchor === 'end' && x + width > at + 3;
			})
			.map((text) => text.textContent)
	);
	expect(strayed).toEqual([]);
});

test('theme and language of the address; the article is light unless it says otherwise', async ({
	page,
	site
}) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	const root = page.locator('html');
	await page.goto(`${site}${FRAME}`);
	await expect(root).toHaveAttribute('data-theme', 'light');
	await page.goto(`${site}${FRAME}?theme=dark&lang=ar`);
	await expect(root).toHaveAttribute('data-theme', 'dark');
	await expect(page.locator('svg.scene')).toHaveAttribute('lang', 'ar');
	await page.goto(`${site}${FRAME}?theme=auto`);
	await expect(root).not.toHaveAttribute('data-theme');
	await page.goto(`${site}${FRAME}?theme=<script>&lang=%00`);
	await expect(root).toHaveAttribute('data-theme', 'light');
});

test('parts can be left out; broken values are said once and harm nothing', async ({
	page,
	site
}) => {
	await page.goto(`${site}${FRAME}?hide=time;key;roof&time=%00&v=../../other`);
	await expect(page.locator('[data-dateline-map]')).toHaveAttribute('data-slice', '1988/1991');
	await expect(page.getByRole('slider').first()).toBeHidden();
	await expect(page.locator('.frame-key')).toBeHidden();
	await expect(page.getByRole('status').filter({ hasText: 'Not understood' })).toBeVisible();
});

test('a frame that nobody has come near weighs at most 25 kB, picture included', async ({
	site
}) => {
	const frame = `${site}${FRAME}`;
	const html = await (await fetch(frame)).text();
	const parts = [...html.matchAll(/<(?:link[^>]*href|script[^>]*src|img[^>]*src)="([^"]+)"/g)]
		.map(([, path = '']) => new URL(path, frame).href)
		.filter((url) => !url.includes('dark'));
	expect(parts.filter((url) => url.endsWith('.svg') && url.includes('poster'))).toHaveLength(1);
	const files = await Promise.all(
		parts.map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer()))
	);
	const bytes = [Buffer.from(html), ...files].map((file) => brotliCompressSync(file).length);
	expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(25_000);
});
