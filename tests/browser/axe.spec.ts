import { BROWSER_FLAGS } from '../../src/tools/browser.mjs';
import { axeFindings } from '../support/axe-findings.ts';
import { ExplorerPage } from '../support/explorer-page.ts';
import { expect, test } from '../support/site.ts';

// The still map has the same marks and names, and costs a machine without a graphics card nothing.
test.use({
	launchOptions: async ({ launchOptions }, use) => {
		await use({ ...launchOptions, args: [...BROWSER_FLAGS, '--disable-3d-apis'] });
	}
});

const STATES = {
	'the opening view': 'time=1988/1991',
	'a record': 'time=1988/1991&select=relation:syria-asks-soviet-help-with-iran-alliance',
	'a place': 'time=1988/1991&select=place:damascus',
	'an actor': 'time=1988/1991&select=actor:hafez-al-assad',
	'a source': 'time=1988/1991&select=source:exaro-syria-iran-2011',
	'a flow': 'time=1988/1991&select=flow:moscow:tehran',
	'a search': 'q=assad',
	'an empty slice': 'time=1900',
	'cumulative time': 'time=1955/1991&mode=cumulative'
};

for (const [name, query] of Object.entries(STATES)) {
	test(`axe finds nothing in ${name}, light or dark`, async ({ page, site }) => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await new ExplorerPage(page).open(site, query);
		expect(await axeFindings(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await axeFindings(page)).toEqual([]);
	});
}

test('axe finds nothing on the front page', async ({ page, site }) => {
	await page.goto(site);
	expect(await axeFindings(page)).toEqual([]);
});

test('axe finds nothing on a phone', async ({ page, site }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await new ExplorerPage(page).open(site, 'time=1988/1991');
	expect(await axeFindings(page)).toEqual([]);
});
