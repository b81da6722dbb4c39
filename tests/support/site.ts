import { existsSync } from 'node:fs';
import { expect, test as base, type Page } from '@playwright/test';
import { serveFolder } from '../../src/tools/static-server.mjs';

const SITE = process.env.DATELINE_TEST_SITE ?? '.dateline/test/site';

/** What no page may ever do, as it happened. */
export interface Misdeeds {
	/** Requests to any host but the site's own. */
	foreign: string[];
	/** Violations of the page's own content security policy. */
	policy: string[];
	/** Uncaught exceptions and messages of severity error. */
	errors: string[];
	/** Dialogs, which only injected code would open. */
	dialogs: string[];
}

interface SiteFixtures {
	misdeeds: Misdeeds;
}

interface SiteWorkerFixtures {
	/** Address of the built site, with a closing slash. */
	site: string;
	/** The same site, served from a sub-folder. */
	siteInFolder: string;
}

function serving(mount: string) {
	return async ({}, use: (url: string) => Promise<void>): Promise<void> => {
		if (!existsSync(SITE)) throw new Error(`There is no site in ${SITE}: run npm test once.`);
		const { url, close } = await serveFolder({ folder: SITE, port: 0, mount });
		await use(url);
		await close();
	};
}

/** A test on the built site; it fails if its page does anything that no page may do. */
export const test = base.extend<SiteFixtures, SiteWorkerFixtures>({
	site: [serving('/'), { scope: 'worker' }],
	siteInFolder: [serving('/some/where/'), { scope: 'worker' }],
	misdeeds: [
		async ({ page, site, siteInFolder }, use) => {
			const misdeeds = await watch(
				page,
				[site, siteInFolder].map((url) => new URL(url).host)
			);
			await use(misdeeds);
			expect(misdeeds).toEqual({ foreign: [], policy: [], errors: [], dialogs: [] });
		},
		{ auto: true }
	]
});

async function watch(page: Page, hosts: readonly string[]): Promise<Misdeeds> {
	const misdeeds: Misdeeds = { foreign: [], policy: [], errors: [], dialogs: [] };
	page.on('request', (request) => {
		const { protocol, host } = new URL(request.url());
		if (/^https?:/.test(protocol) && !hosts.includes(host)) misdeeds.foreign.push(request.url());
	});
	page.on('dialog', (dialog) => {
		misdeeds.dialogs.push(dialog.message());
		void dialog.dismiss();
	});
	page.on('pageerror', (error) => misdeeds.errors.push(String(error)));
	page.on('console', (message) => {
		if (message.type() === 'error') misdeeds.errors.push(message.text());
	});
	await page.exposeFunction('reportViolation', (violation: string) =>
		misdeeds.policy.push(violation)
	);
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			const report: unknown = Reflect.get(window, 'reportViolation');
			if (typeof report === 'function') report(`${event.violatedDirective}: ${event.blockedURI}`);
		});
	});
	return misdeeds;
}

export { expect };
