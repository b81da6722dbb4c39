import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { foldPage } from '../../../src/cli/single-file/fold-page.ts';
import { policyFindings, policyOf } from '../../support/csp-findings.ts';

const FILES: Record<string, string> = {
	'theme.js': 'theme();',
	'icon.svg': '<svg/>',
	'poster.svg': '<svg></svg>',
	'_app/immutable/assets/latin.woff2': 'latin',
	'_app/immutable/assets/greek.woff2': 'greek'
};
const STYLE =
	'@font-face{font-family:A;src:url(./latin.woff2) format("woff2");unicode-range:U+0-7F}' +
	'@font-face{font-family:A;src:url(./greek.woff2) format("woff2");unicode-range:U+370-3FF}p{color:red}';

function fold(
	body: string,
	{ home = null, head = '' }: { home?: string | null; head?: string } = {}
) {
	const html = `<!doctype html><html><head>\n\t\t<meta charset="utf-8" />${head}</head><body>${body}</body></html>`;
	const read = (path: string) => (path in FILES ? Buffer.from(FILES[path]!) : null);
	return foldPage(html, read, home);
}

function hashOf(text: string): string {
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

describe('foldPage', () => {
	it('takes scripts and pictures into the page', () => {
		const html = fold('<noscript><img class="poster" src="./poster.svg" alt="Map" /></noscript>', {
			head: '<link rel="icon" href="./icon.svg" type="image/svg+xml" /><script src="./theme.js"></script>'
		});
		expect(html).toContain('<script>theme();</script>');
		expect(html).toContain(`href="data:image/svg+xml;base64,${btoa('<svg/>')}"`);
		expect(html).toContain(`src="data:image/svg+xml;base64,${btoa('<svg></svg>')}"`);
		expect(html).not.toMatch(/(?:src|href)="\.{1,2}\//);
	});

	it('takes the fonts along whose letters the page has, and no others', () => {
		const html = fold('<p>word</p>', { head: `<style>${STYLE}</style>` });
		expect(html).toContain(`url(data:font/woff2;base64,${btoa('latin')})`);
		expect(html).not.toContain('U+370-3FF');
		expect(fold('<p>Ωhm</p>', { head: `<style>${STYLE}</style>` })).toContain(btoa('greek'));
	});

	it('allows its own scripts and styles by hash, and nothing from anywhere', () => {
		const html = fold('<script>start();</script>', { head: '<style>p{color:red}</style>' });
		const policy = policyOf(html);
		expect(policy).toContain(`script-src ${hashOf('start();')}`);
		expect(policy).toContain(`style-src ${hashOf('p{color:red}')}`);
		expect(policy).not.toMatch(/'self'|https?:|\*|'unsafe-inline'|'unsafe-eval'/);
	});

	it('has a policy in which the evaluator finds no fault', () => {
		expect(policyFindings(policyOf(fold('<script>start();</script>')))).toEqual([]);
	});

	it('leaves data blocks and what scripts say as they are', () => {
		const script = 'const text = \'<img src="./poster.svg">\';';
		const html = fold(`<script>${script}</script><script type="application/json">{}</script>`);
		expect(html).toContain(script);
		expect(policyOf(html)).not.toContain(hashOf('{}'));
	});

	it('leads to all datasets where it knows their address, else nowhere', () => {
		const link = '<a class="wordmark" href="../" title="All datasets">Dateline</a>';
		expect(fold(link)).toContain('<a class="wordmark"  title');
		expect(fold(link, { home: 'https://maps.example/' })).toContain('href="https://maps.example/"');
	});

	it('refuses a page of which a part was not built', () => {
		expect(() => fold('<img src="./missing.png" alt="" />')).toThrow('missing.png');
	});
});
