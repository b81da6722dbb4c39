import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { axeFindings, contrastFindings } from '../support/axe-findings.ts';
import { policyFindings, policyOf } from '../support/csp-findings.ts';
import { DATASET } from '../support/explorer-page.ts';
import { test as hostTest } from '../support/host-test.ts';
import { expect, test } from '../support/site.ts';

const SITE = process.env.DATELINE_TEST_SITE ?? '.dateline/test/site';
const KINDS = {
	'the front page': 'index.html',
	'an explorer': `${DATASET}/index.html`,
	'a frame': `${DATASET}/embed/index.html`,
	'a dataset': `${DATASET}/about/index.html`,
	'an event': `${DATASET}/events/assad-gorbachev-meet-in-hospital/index.html`,
	'a relation': `${DATASET}/relations/khomeini-asks-ussr-to-become-islamic/index.html`,
	'a place': `${DATASET}/places/damascus/index.html`,
	'an actor': `${DATASET}/actors/hafez-al-assad/index.html`,
	'a source': `${DATASET}/sources/exaro-syria-iran-2011/index.html`,
	'a story': `${DATASET}/stories/empty-handed-then-sam-5/index.html`,
	'an address that leads nowhere': '404.html'
};
/** The evaluator is wary of `'self'`, where a host takes files from anybody; this site takes none. */
const HARMLESS = ["'self'"];
const LINKS_AWAY = /<a [^>]*href="https?:[^>]*>/g;
const HTML = new HtmlValidate({
	extends: ['html-validate:standard'],
	rules: {
		'long-title': 'off',
		'no-redundant-role': 'off',
		'void-style': 'off',
		'doctype-style': 'off',
		'attribute-empty-style': 'off'
	}
});

async function htmlFindings(path: string): Promise<string[]> {
	const { results } = await HTML.validateString(readFileSync(join(SITE, path), 'utf8'));
	return results.flatMap(({ messages }) =>
		messages.map(({ message, line, column }) => `${path}:${line}:${column} ${message}`)
	);
}

test('the page of every kind is valid and has a policy without a fault', async () => {
	for (const [name, path] of Object.entries(KINDS)) {
		expect(await htmlFindings(path), name).toEqual([]);
		const policy = policyOf(readFileSync(join(SITE, path), 'utf8'));
		expect(policy, name).toContain("default-src 'none'");
		expect(policyFindings(policy, HARMLESS), name).toEqual([]);
	}
});

test('of all pages only an explorer of columns may compile WebAssembly', async () => {
	const COMPILING = "'wasm-unsafe-eval'";
	const path = 'made-up/index.html';
	expect(await htmlFindings(path)).toEqual([]);
	const policy = policyOf(readFileSync(join(SITE, path), 'utf8'));
	expect(policy).toContain(`script-src 'self' ${COMPILING}`);
	expect(policyFindings(policy, [...HARMLESS, COMPILING])).toEqual([]);
	for (const other of Object.values(KINDS)) {
		expect(readFileSync(join(SITE, other), 'utf8'), other).not.toContain(COMPILING);
	}
});

test('markup, scripts and Arabic in the data leave every page valid', async () => {
	const pages = readdirSync(join(SITE, 'hostile'), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.html'))
		.map((name) => join('hostile', name));
	expect(pages.length).toBeGreaterThan(10);
	for (const page of pages) expect(await htmlFindings(page)).toEqual([]);
});

test('pages without a test of their own ask no other host, and keep to their policy', async ({
	page,
	site
}) => {
	for (const path of ['', 'one-record/embed/']) {
		await page.goto(site + path, { waitUntil: 'networkidle' });
	}
	await page.goto(`${site}404.html`);
	expect(await axeFindings(page)).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await contrastFindings(page)).toEqual([]);
});

test('links that lead away tell nobody where they were followed', () => {
	const links = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.html'))
		.flatMap((name) => readFileSync(join(SITE, name), 'utf8').match(LINKS_AWAY) ?? []);
	expect(links.length).toBeGreaterThan(5);
	expect(links.filter((link) => !/rel="[^"]*noopener noreferrer/.test(link))).toEqual([]);
});

hostTest(
	'axe finds nothing in a frame, still in the light or live in the dark',
	async ({ page, site }) => {
		await page.route(/\/embed\/live\./, (route) => route.abort());
		await page.goto(`${site}one-record/embed/`);
		await expect(page.locator('html')).toHaveAttribute('data-still', '');
		expect(await axeFindings(page)).toEqual([]);
		await page.unroute(/\/embed\/live\./);
		await page.goto(`${site}one-record/embed/?theme=dark`);
		await expect(page.locator('[data-dateline-map]')).toHaveAttribute('data-state', 'fallback');
		expect(await axeFindings(page)).toEqual([]);
	}
);
