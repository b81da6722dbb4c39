import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { writeMissingPage } from '#lib/server/missing-page.ts';
import { policyFindings, policyOf } from '../support/csp-findings.ts';

const HTML = new HtmlValidate({ extends: ['html-validate:standard'] });

describe('the page for addresses that lead nowhere', () => {
	it.each([null, 'https://maps.example/'])('is valid, with %s as address', async (site) => {
		const { results } = await HTML.validateString(writeMissingPage(site));
		expect(results.flatMap(({ messages }) => messages)).toEqual([]);
	});

	it('loads nothing, as it is shown at any depth of a site', () => {
		const html = writeMissingPage('https://maps.example/');
		expect(html).not.toMatch(/\ssrc=|<link|url\(|<script/);
	});

	it('leads home where it knows the way', () => {
		expect(writeMissingPage('https://maps.example/')).toContain('href="https://maps.example/"');
		expect(writeMissingPage(null)).not.toContain('<a ');
	});

	it('has a policy in which the evaluator finds no fault', () => {
		expect(policyFindings(policyOf(writeMissingPage(null)))).toEqual([]);
	});

	it('keeps an address with markup a text', () => {
		expect(writeMissingPage('https://maps.example/"><script>/')).not.toContain('<script>');
	});
});
