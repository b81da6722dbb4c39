import { describe, expect, it } from 'vitest';
import { toBibtex } from '#lib/core/citation/bibtex.ts';
import { citeDataset, citePage, citeSource } from '#lib/core/citation/cite.ts';
import { toCsl } from '#lib/core/citation/csl.ts';
import { toPlainCitation } from '#lib/core/citation/plain-citation.ts';
import { toDataset, toDate, toSource } from '../model/fixture.ts';

const dataset = toDataset({
	id: 'letters',
	title: 'Letters',
	version: '1.2',
	contributors: [
		{ title: 'Ada Example', roles: [] },
		{ title: 'The Archive', roles: [] }
	]
});
const edition = {
	hash: '0123456789ab',
	released: '2026-11-22',
	url: 'https://example.org/letters/'
};
const page = citePage(dataset, edition, { id: 'event-visit', title: 'A visit' });

describe('a citation in one line', () => {
	it('names authors, page, dataset, version with its data, day and address', () => {
		expect(toPlainCitation(page)).toBe(
			'Ada Example and The Archive. “A visit”, in Letters, Dateline, version 1.2 (data 0123456789ab), 2026-11-22. https://example.org/letters/'
		);
	});

	it('leaves out what is not known', () => {
		const unknown = { hash: '0123456789ab', released: '', url: '' };
		const nameless = toDataset({ title: 'Letters', version: '', contributors: [] });
		expect(toPlainCitation(citeDataset(nameless, unknown))).toBe(
			'Letters, Dateline, version data 0123456789ab.'
		);
	});

	it('turns the quotation marks of a title into inner ones', () => {
		const title = 'Andropov snaps: “from the stock!”';
		expect(toPlainCitation({ ...page, title })).toContain('“Andropov snaps: ‘from the stock!’”,');
	});

	it('does not end a title that ends itself once more', () => {
		const source = toSource('a', { title: 'Why?', author: 'N.N.' });
		expect(toPlainCitation(citeSource(source, dataset))).toBe('N.N. “Why?”.');
	});
});

describe('BibTeX', () => {
	it('writes one entry with a key that names dataset and page', () => {
		const entry = toBibtex(page);
		expect(entry).toMatch(/^@incollection\{dateline-letters-event-visit,\n/);
		expect(entry).toContain('author = {{Ada Example} and {The Archive}}');
		expect(entry).toContain('year = {2026}');
		expect(entry).toContain('url = {https://example.org/letters/}');
	});

	it('escapes what BibTeX takes for commands', () => {
		const title = '50 % of {this} & \\that_ #1 $2 ~ ^';
		const entry = toBibtex({ ...page, title });
		expect(entry).toContain(
			'title = {{50 \\% of \\{this\\} \\& \\textbackslash{}that\\_ \\#1 \\$2 \\textasciitilde{} \\textasciicircum{}}}'
		);
	});

	it('keeps an address from ending its field', () => {
		const entry = toBibtex({ ...page, url: 'https://example.org/}?a=%20' });
		expect(entry).toContain('url = {https://example.org/%7D?a=\\%20}');
	});
});

describe('CSL-JSON', () => {
	it('has the parts of a date as numbers', () => {
		expect(toCsl(page).issued).toEqual({ 'date-parts': [[2026, 11, 22]] });
		expect(toCsl({ ...page, issued: '1988-05' }).issued).toEqual({ 'date-parts': [[1988, 5]] });
		expect(toCsl({ ...page, issued: '' }).issued).toBeUndefined();
	});

	it('calls a dataset a dataset and its page a part of it', () => {
		expect(toCsl(citeDataset(dataset, edition)).type).toBe('dataset');
		expect(toCsl(page)).toMatchObject({ type: 'chapter', 'container-title': 'Letters' });
	});

	it('cites a document with its own author, date and address', () => {
		const source = toSource('b', {
			author: 'A. Writer',
			published: toDate('2011-07~'),
			url: 'https://example.org/b'
		});
		expect(toCsl(citeSource(source, dataset))).toMatchObject({
			author: [{ literal: 'A. Writer' }],
			issued: { 'date-parts': [[2011, 7]] },
			URL: 'https://example.org/b'
		});
	});
});
