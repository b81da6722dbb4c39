import { axeFindings, contrastFindings } from '../support/axe-findings.ts';
import { ExplorerPage } from '../support/explorer-page.ts';
import { expect, stillTest as test } from '../support/site.ts';

/** Few records: what axe reads takes it long, and rows and marks are alike. */
const FEW = 'time=1973/1974';

const STATES = {
	'the opening view': 'time=1988/1991',
	'a record': `${FEW}&select=relation:syria-asks-soviet-help-with-iran-alliance`,
	'a place': `${FEW}&select=place:damascus`,
	'an actor': `${FEW}&select=actor:hafez-al-assad`,
	'a source': `${FEW}&select=source:exaro-syria-iran-2011`,
	'a flow': `${FEW}&select=flow:moscow:tehran`,
	'a search': 'time=1973/1974&q=assad',
	'an empty slice': 'time=1900',
	'cumulative time': 'time=1955/1963&mode=cumulative'
};

for (const [name, query] of Object.entries(STATES)) {
	test(`axe finds nothing in ${name}, light or dark`, async ({ page, site }) => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await new ExplorerPage(page).open(site, query);
		expect(await axeFindings(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await contrastFindings(page)).toEqual([]);
	});
}

test('axe finds nothing on the front page', async ({ page, site }) => {
	await page.goto(site);
	expect(await axeFindings(page)).toEqual([]);
});

test('axe finds nothing on a phone', async ({ page, site }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await new ExplorerPage(page).open(site, 'time=1961/1968');
	expect(await axeFindings(page)).toEqual([]);
});
