import { axeFindings, contrastFindings } from '../support/axe-findings.ts';
import { ExplorerPage } from '../support/explorer-page.ts';
import { expect, test } from '../support/site.ts';

/** Few records: what axe reads takes it long, and rows and marks are alike. */
const FEW = 'time=1973/1974';

const STATES = {
	'a view': {
		opening: 'time=1988/1991',
		search: `${FEW}&q=assad`,
		empty: 'time=1900',
		'cumulative time': 'time=1955/1963&mode=cumulative'
	},
	'what is selected': {
		record: `${FEW}&select=relation:syria-asks-soviet-help-with-iran-alliance`,
		place: `${FEW}&select=place:damascus`,
		actor: `${FEW}&select=actor:hafez-al-assad`
	},
	'what leads further': {
		source: `${FEW}&select=source:exaro-syria-iran-2011`,
		flow: `${FEW}&select=flow:moscow:tehran`
	}
};

for (const [name, queries] of Object.entries(STATES)) {
	test(`axe finds nothing in ${name}, light or dark`, async ({ page, site }) => {
		await page.setViewportSize({ width: 1280, height: 800 });
		const explorer = new ExplorerPage(page);
		for (const [state, query] of Object.entries(queries)) {
			await page.emulateMedia({ colorScheme: 'light' });
			await explorer.open(site, query);
			expect(await axeFindings(page), state).toEqual([]);
			await page.emulateMedia({ colorScheme: 'dark' });
			expect(await contrastFindings(page), `${state}, dark`).toEqual([]);
		}
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
