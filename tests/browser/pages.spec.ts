import { axeFindings, contrastFindings } from '../support/axe-findings.ts';
import { noteRequests } from '../support/requests.ts';
import { expect, test } from '../support/site.ts';

const CORPUS = 'moscow-damascus-tehran';
const PAGES = {
	'the dataset': 'about/',
	'an event': 'events/assad-gorbachev-meet-in-hospital/',
	'a relation': 'relations/khomeini-asks-ussr-to-become-islamic/',
	'a place': 'places/amman/',
	'an actor': 'actors/anatoly-chernyaev/',
	'a source': 'sources/russia-iran-syria-2016/',
	'a story': 'stories/empty-handed-then-sam-5/'
};
const HOSTILE = [
	'about/',
	'events/image/',
	'events/script/',
	'events/comment/',
	'events/arabic/',
	'relations/tie/',
	'places/vienna/',
	'actors/envoy/',
	'sources/source/'
];
test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('every page is whole, and one leads to the next', async ({ page, site }) => {
		for (const path of Object.values(PAGES)) {
			await page.goto(`${site}${CORPUS}/${path}`);
			await expect(page.locator('h1'), path).toHaveCount(1);
			const image = page.locator('figure img').first();
			expect(await image.getAttribute('alt'), path).toMatch(/\w+/);
			await expect(image).toHaveJSProperty('complete', true);
			await expect(page.getByText(/^Cite this/).first()).toBeVisible();
		}
		await expect(page.getByRole('link', { name: 'The same on the live map' })).toHaveCount(4);
		await page.goto(`${site}${CORPUS}/${PAGES['an event']}`);
		await expect(page.locator('blockquote').first()).toContainText('A transcript of a meeting');
		await page.getByRole('link', { name: 'Syria asked Soviets to help' }).first().click();
		await expect(page.locator('h1')).toContainText('Syria asked Soviets');
		await page.goBack();
		await page.getByRole('link', { name: /^After/ }).click();
		await expect(page).toHaveURL(/\/events\/assad-visits-moscow-1988\/$/);
	});
});

for (const [name, path] of Object.entries(PAGES)) {
	test(`the page of ${name} is for everyone and fits a phone`, async ({ page, site }) => {
		// The small dataset has the same parts in fewer rows, which axe takes long over.
		const dataset = name === 'the dataset' ? 'edges' : CORPUS;
		const response = await page.goto(`${site}${dataset}/${path}`);
		const html = (await response?.text()) ?? '';
		expect(html).not.toMatch(/\sstyle=/);
		expect(html).not.toMatch(/"undefined|undefined\/|\bNaN\b|\[object /);
		expect(await axeFindings(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.setViewportSize({ width: 390, height: 844 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
		expect(await contrastFindings(page)).toEqual([]);
	});
}

test('markup in the data stays text on every page', async ({ page, site }) => {
	for (const path of HOSTILE) {
		await page.goto(`${site}hostile/${path}`);
		const forbidden = 'img[src="x"], iframe, [onerror], [onmouseover], [onload]';
		await expect(page.locator(`${forbidden}, a[href^="javascript:" i]`), path).toHaveCount(0);
		for (const json of await page.locator('script[type="application/ld+json"]').allTextContents()) {
			expect(JSON.parse(json)['@context']).toBe('https://schema.org');
		}
	}
});

test('a printed page has its words and nothing to press', async ({ page, site }) => {
	await page.goto(`${site}${CORPUS}/${PAGES['an event']}`);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.page-bar .explore')).toBeHidden();
	await expect(page.getByRole('navigation')).toBeHidden();
	await expect(page.locator('blockquote').first()).toBeVisible();
	await expect(page.locator('figure img').first()).toBeVisible();
});

test('pages work from a sub-folder, without data of their own', async ({ page, siteInFolder }) => {
	const requests = noteRequests(page);
	await page.goto(`${siteInFolder}${CORPUS}/${PAGES['a place']}`);
	await expect(page.locator('figure img')).toBeVisible();
	expect(requests.filter((path) => !path.startsWith('/some/where/'))).toEqual([]);
	expect(requests.filter((path) => /\.js$/.test(path))).toEqual(['/some/where/theme.js']);
});

test('a tour follows its reader, by keys, buttons and address', async ({ page, site }) => {
	await page.goto(`${site}${CORPUS}/?story=empty-handed-then-sam-5&step=2`);
	const steps = page.locator('[data-step]');
	await expect(steps).toHaveCount(4);
	await expect(page.locator('[aria-current="step"]')).toHaveAttribute('data-step', '2');
	await expect(page).toHaveURL(/select=event:brezhnev-dies/);
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('[aria-current="step"]')).toHaveAttribute('data-step', '3');
	await expect(page).toHaveURL(/step=3/);
	await page.getByRole('button', { name: 'Back', exact: true }).click();
	await expect(page.locator('[aria-current="step"]')).toHaveAttribute('data-step', '2');
	await page.getByRole('button', { name: 'End the tour' }).click();
	await expect(steps).toHaveCount(0);
	await expect(page).not.toHaveURL(/story=/);
});

test('the archive of tables is published beside them', async ({ request, site }) => {
	const response = await request.get(`${site}${CORPUS}/data.zip`);
	expect(response.ok()).toBe(true);
	expect((await response.body()).subarray(0, 2).toString()).toBe('PK');
	const list = await (await request.get(`${site}${CORPUS}/versions.json`)).json();
	const pinned = await request.get(`${site}${CORPUS}/v/${list.current.hash}.json`);
	const current = await request.get(`${site}${CORPUS}/dataset.json`);
	expect((await pinned.text()).trim()).toBe((await current.text()).trim());
});
