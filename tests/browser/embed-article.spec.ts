import { expect } from '@playwright/test';
import { DATASET } from '../support/explorer-page.ts';
import { heardBy, LISTEN, mapOf, test } from '../support/host-test.ts';

const FRAME = `${DATASET}/embed/`;
const RECORD = 'relation:syria-asks-soviet-help-with-iran-alliance';

function component(site: string, more = ''): string {
	return `<dateline-map id="map" src="${site}${FRAME}" ${more}><a href="#">The map</a></dateline-map>
		<script async src="${site}embed/v1.js"></script>`;
}

test('a link of the article sets the map, and the map tells the article', async ({
	page,
	site,
	openArticle
}) => {
	await openArticle(`<p><a href="${site}${DATASET}/?time=1989" data-dateline="time=1989">In 1989</a></p>
		${component(site)}
		<script>
			var views = [], selections = [];
			addEventListener('dateline-view', ({ detail }) => views.push(detail.view));
			addEventListener('dateline-select', ({ detail }) => selections.push(detail));
		</script>`);
	const map = mapOf(page.frameLocator('iframe'));
	await expect(map).toHaveAttribute('data-slice', '1988/1991');
	await page.getByRole('link', { name: 'In 1989' }).click();
	await expect(map).toHaveAttribute('data-slice', '1989');
	await expect(page.getByRole('link', { name: 'In 1989' })).toHaveAttribute('aria-current', 'true');
	await expect.poll(() => page.evaluate('views.at(-1)')).toBe('time=1989');
	await page.evaluate((view) => {
		const element: HTMLElement & { show?: (view: string) => void } =
			document.querySelector('dateline-map')!;
		element.show?.(view);
	}, `select=${RECORD}`);
	await expect(page.frameLocator('iframe').locator('blockquote').first()).toBeVisible();
	await expect.poll(() => page.evaluate('selections.at(-1)?.select')).toBe(RECORD);
});

test('a plain iframe is driven as well, and passing prose steps it', async ({
	page,
	site,
	openArticle
}) => {
	await openArticle(`<iframe src="${site}${FRAME}" width="600" height="300"></iframe>
		<p style="height:500px" data-dateline-step="time=1989">In 1989 …</p>
		<p style="height:900px" data-dateline-step="time=1991&kind=message">In 1991 …</p>
		<script async src="${site}embed/v1.js"></script>`);
	const map = mapOf(page.frameLocator('iframe'));
	await expect(map).toHaveAttribute('data-state', 'fallback');
	await page
		.locator('p')
		.last()
		.evaluate((step) => step.scrollIntoView());
	await expect(map).toHaveAttribute('data-slice', '1991');
	await expect(page.locator('p').last()).toHaveAttribute('aria-current', 'step');
	await expect
		.poll(() => page.locator('iframe').evaluate((frame) => frame.clientHeight))
		.toBeGreaterThan(400);
});

test('only the window around a frame is obeyed, and only in terms of a view', async ({
	page,
	site,
	openArticle
}) => {
	await openArticle(`${LISTEN}<iframe src="${site}${FRAME}" width="600" height="500"></iframe>
		<iframe id="other" srcdoc="<p>Somebody else</p>"></iframe>`);
	const frame = page.frames().find((each) => each.url().includes('/embed/'))!;
	const map = frame.locator('[data-dateline-map]');
	await expect(map).toHaveAttribute('data-state', 'fallback');
	await page.evaluate(() => {
		const [embed, other] = [...document.querySelectorAll('iframe')].map(
			(one) => one.contentWindow!
		);
		const script = other!.document.createElement('script');
		script.textContent =
			'parent.frames[0].postMessage({ dateline: 1, type: "set", view: "time=1955" }, "*")';
		other!.document.body.append(script);
		for (const data of [
			{ dateline: 1, type: 'go', view: 'time=1955' },
			{ dateline: 1, type: 'set', view: { time: 1955 } },
			'{"dateline":1,"type":"set","view":"time=1955"}',
			{ dateline: 1, type: 'set', view: 'href=javascript:alert(1)&time=1990' }
		]) {
			embed!.postMessage(data, '*');
		}
	});
	await expect(map).toHaveAttribute('data-slice', '1990');
	const views = (await heardBy(page)).filter((data) => (data as { type?: string }).type === 'view');
	expect(JSON.stringify(views)).not.toContain('1955');
});

test('a link reaches a map that is still far below', async ({ page, site, openArticle }) => {
	await openArticle(`<p><a href="#gone" data-dateline="time=1989">In 1989</a></p>
		<p style="height:4000px">A long article.</p>${component(site)}`);
	const link = page.getByRole('link', { name: 'In 1989' });
	await expect(page.locator('iframe')).toHaveCount(0);
	await link.click();
	await expect(link).toHaveAttribute('aria-current', 'true');
	await expect(mapOf(page.frameLocator('iframe'))).toHaveAttribute('data-slice', '1989');
	expect(page.url()).not.toContain('#gone');
	await expect(page.locator('dateline-map')).toBeInViewport();
});

test('where no map can be had, a link leads where it says', async ({ page, site, openArticle }) => {
	await openArticle(`<a href="#there" data-dateline="time=1989">In 1989</a>
		<dateline-map></dateline-map><script src="${site}embed/v1.js"></script>`);
	await page.getByRole('link', { name: 'In 1989' }).click();
	await expect(page).toHaveURL(/#there$/);
});

test('somebody else’s frame is no map, whatever it says', async ({ page, site, openArticle }) => {
	const says = `<script>
			var heard = [];
			onmessage = ({ data }) => heard.push(data);
			for (const news of [{ type: 'ready' }, { type: 'height', height: 3999 }]) {
				parent.postMessage({ dateline: 1, id: '${DATASET}', ...news }, '*');
			}
		</script>`;
	await openArticle(`<a href="#" data-dateline="time=1989">In 1989</a>
		<script src="${site}embed/v1.js"></script>
		<script>addEventListener('dateline-height', ({ target }) => (target.dataset.told = ''))</script>
		<iframe id="ad" height="50" srcdoc="${says.replaceAll('"', '&quot;')}"></iframe>
		<iframe id="own" width="600" height="300" src="${site}${FRAME}"></iframe>`);
	const own = mapOf(page.frameLocator('#own'));
	await expect(own).toHaveAttribute('data-state', 'fallback');
	await page.getByRole('link', { name: 'In 1989' }).click();
	await expect(own).toHaveAttribute('data-slice', '1989');
	await expect(page.locator('#own')).toHaveAttribute('data-told', '');
	await expect(page.locator('#ad')).not.toHaveAttribute('data-told');
	expect(await page.locator('#ad').evaluate((frame) => frame.clientHeight)).toBe(50);
	expect(await page.frames()[1]!.evaluate('heard')).toEqual([]);
});

test('heights are bounded', async ({ page, site, openArticle }) => {
	const origin = new URL(site).origin;
	await page.route(`${origin}/*/embed/`, (route) => {
		const [, id = ''] = /\/([^/]+)\/embed\/$/.exec(route.request().url()) ?? [];
		const body = `<script>parent.postMessage(
			{ dateline: 1, id: '${id}', type: 'height', height: ${id} }, '*')</script>`;
		return route.fulfill({ contentType: 'text/html', body });
	});
	await openArticle(`<script src="${site}embed/v1.js"></script>
		<iframe id="huge" height="150" src="${origin}/1e8/embed/"></iframe>
		<iframe id="none" height="150" src="${origin}/NaN/embed/"></iframe>`);
	const heightOf = (id: string) => page.locator(`#${id}`).evaluate((frame) => frame.clientHeight);
	await expect.poll(() => heightOf('huge')).toBe(4000);
	expect(await heightOf('none')).toBe(150);
});

test('the script twice and the element moved: one map, one listener', async ({
	page,
	site,
	openArticle
}) => {
	await openArticle(`${component(site)}<script src="${site}embed/v1.js"></script>
		<section></section>
		<script>
			var ready = 0;
			addEventListener('dateline-ready', () => ready++);
		</script>`);
	await expect.poll(() => page.evaluate('ready')).toBe(1);
	await page.evaluate(() =>
		document.querySelector('section')!.append(document.querySelector('dateline-map')!)
	);
	await expect.poll(() => page.evaluate('ready')).toBe(2);
	await expect(page.locator('section iframe')).toHaveCount(1);
	await expect(page.getByRole('link', { name: 'The map' })).toBeHidden();
});

test('a frame that says nothing gives the fallback back', async ({ page, site, openArticle }) => {
	await page.clock.install();
	await openArticle(`<dateline-map src="${site}nowhere-at-all/"><a href="#">The map</a></dateline-map>
		<script src="${site}embed/v1.js"></script>`);
	await expect(page.locator('iframe')).toHaveCount(1);
	await expect(page.getByRole('link', { name: 'The map' })).toBeVisible();
	await page.clock.runFor(16_000);
	await expect(page.locator('iframe')).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'The map' })).toBeVisible();
});

test('hidden at first: it measures itself when it is shown', async ({
	page,
	site,
	openArticle
}) => {
	await openArticle(`${LISTEN}<div hidden><iframe src="${site}${FRAME}" width="600" height="300">
		</iframe></div>`);
	await page.waitForLoadState('networkidle');
	await page.locator('div').evaluate((box) => box.removeAttribute('hidden'));
	await expect(mapOf(page.frameLocator('iframe'))).toHaveAttribute('data-state', 'fallback');
	await expect
		.poll(async () => JSON.stringify(await heardBy(page)))
		.toMatch(/"type":"height","height":[4-9]\d\d/);
});

test('the keyboard goes through the map and out of it', async ({ page, site, openArticle }) => {
	await openArticle(`<a href="#before">Before</a>
		<iframe src="${site}${FRAME}" title="Map" width="600" height="380"></iframe>
		<a href="#after">After</a>`);
	await expect(mapOf(page.frameLocator('iframe'))).toHaveAttribute('data-state', 'fallback');
	await page.getByRole('link', { name: 'Before' }).focus();
	const after = page.getByRole('link', { name: 'After' });
	let presses = 0;
	while (presses < 40 && !(await after.evaluate((link) => link === document.activeElement))) {
		await page.keyboard.press('Tab');
		presses++;
	}
	expect(presses).toBeGreaterThan(3);
	await expect(after).toBeFocused();
});

test('space scrolls the article, as nobody has asked the map to play', async ({
	page,
	site,
	openArticle
}) => {
	await openArticle(`<iframe src="${site}${FRAME}" width="600" height="380"></iframe>
		<p style="height:3000px">A long article.</p>`);
	const frame = page.frameLocator('iframe');
	await expect(mapOf(frame)).toHaveAttribute('data-state', 'fallback');
	await frame.getByRole('heading', { level: 1 }).click();
	await page.keyboard.press('Space');
	await expect(frame.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
	await expect(mapOf(frame)).toHaveAttribute('data-slice', '1988/1991');
});
