import { HtmlValidate, Parser } from 'html-validate';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { writeAtom } from '#lib/core/changes/write-atom.ts';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { encodeOembed } from '#lib/core/protocol/oembed.ts';
import RecordPage from '#lib/pages/RecordPage.svelte';
import { toDatasetFolder } from '#lib/server/dataset-folder.ts';
import { loadDataset } from '#lib/server/load-dataset.ts';
import { renderPoster } from '#lib/server/pictures/dataset-pictures.ts';

/**
 * What has run as a script somewhere, when somebody took a text for markup, and what has broken
 * programs that took a text for something else: each class of either once or twice.
 */
const PAYLOADS = [
	'<img src=x onerror=alert(1)>',
	'<svg/onload=alert(1)>',
	'<svg><script>alert(1)</script></svg>',
	'<math><mtext><table><mglyph><style><img src onerror=alert(1)>',
	'<iframe srcdoc="<script>alert(1)</script>"></iframe>',
	'<details open ontoggle=alert(1)>',
	'<math><annotation-xml encoding="text/html"><img src=x onerror=alert(1)></annotation-xml></math>',
	'<svg><foreignObject><body onload=alert(1)></foreignObject></svg>',
	'<svg><style><img src=x onerror=alert(1)></style></svg>',
	'<svg><animate attributeName=href values=javascript:alert(1) /><a>x</a></svg>',
	'<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"/></svg>',
	'<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
	'<table><td><select><template shadowrootmode=open><script>alert(1)</script></template>',
	'<noembed><img src=x onerror=alert(1)></noembed>',
	'<noframes><img title="</noframes><img src=x onerror=alert(1)>"></noframes>',
	'<base href="https://evil.example/">',
	'<meta http-equiv=refresh content="0;url=https://evil.example/">',
	'<link rel=stylesheet href="https://evil.example/x.css">',
	'<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
	'<marquee onstart=alert(1)>x</marquee>',
	'<body onpageshow=alert(1)>',
	'<div style="background:url(javascript:alert(1))">x</div>',
	'<style>@import "https://evil.example/x.css";</style>',
	'<form id=x><input name=attributes><input name=parentNode></form>',
	'<a name=document><a name=document id=cookie>',
	'<img/src=x/onerror=alert(1)//',
	'<<img src=x onerror=alert(1)>//<',
	'<scr\u0000ipt>alert(1)</scr\u0000ipt>',
	'<ſcript>alert(1)</ſcript>',
	'＜script＞alert(1)＜/script＞',
	'<video><source onerror=alert(1)>',
	'<a href="javascript:alert(1)">x</a>',
	'<a href="java&#x09;script:alert(1)">x</a>',
	'<form><button formaction=javascript:alert(1)>x',
	'<template><s>0</s></template><script>alert(1)</script>',
	'<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
	'<plaintext>',
	'<xmp><img src=x onerror=alert(1)></xmp>',
	'</title><script>alert(1)</script>',
	'</script><script>alert(1)</script>',
	'</style><script>alert(1)</script>',
	'</textarea><script>alert(1)</script>',
	'<!--<script>',
	'--><script>alert(1)</script>',
	'<![CDATA[<script>alert(1)</script>]]>',
	'<?xml version="1.0"?><x/>',
	'" onmouseover="alert(1)',
	"' onfocus='alert(1)' autofocus='",
	'"><img src=x onerror=alert(1)>',
	'`-alert(1)-`',
	'{{constructor.constructor("alert(1)")()}}',
	'${alert(1)}',
	'{@html "<img src=x>"}',
	'&lt;script&gt;alert(1)&lt;/script&gt;',
	'&#60;script&#62;',
	'\u2028alert(1)//',
	'\\u003cscript\\u003e',
	'javascript:alert(1)',
	'data:text/html,<script>alert(1)</script>',
	'[x](javascript:alert(1))',
	'![x](https://tracker.example/p.gif)',
	'<https://tracker.example/>',
	'__proto__',
	'constructor',
	'undefined',
	'%00%0d%0aSet-Cookie: a=b',
	'=HYPERLINK("http://x")',
	'+cmd|" /C calc"!A0',
	"'; DROP TABLE events; --",
	'$(touch x); `touch x` | touch x',
	'../../../../etc/passwd%00',
	'C:\\CON\\..\\NUL',
	'%s%n%x{0}%(x)d',
	'NaN',
	'-Infinity',
	'1e309',
	'0x7fffffff',
	'null',
	'[object Object]',
	'\ud800',
	'\ufeff\u200b\u00ad\u180e',
	'\u0001\u0008\u000b\u001f\u007f\u0085',
	'\u202e\u2066\u2067unclosed',
	'أهلا‏ world ‎مرحبا',
	'田中さんにあげて下さい',
	'👩‍👩‍👧‍👦 🇸🇾🇮🇷 ✊🏿',
	'ÅÍÎÏ˝ÓÔÒÚÆ☃ Ω≈ç√∫˜µ≤≥÷',
	'﷽ ‮evil‬ 🏳️‍🌈 Z͑ͫ̓a̴l̵g̶o̷'
] as const;

const config = await new HtmlValidate().getConfigFor('page.html');
const { dataset } = loadDataset(toDatasetFolder('data/moscow-damascus-tehran'));
if (!dataset) throw new Error('The dataset cannot be read');
const plain = dataset.records[3]!;

/** The dataset with this text wherever its editor may write one about a record. */
function withText(text: string): CompiledDataset {
	const record = { ...plain, title: text, caveat: text, custom: { box: text } };
	return {
		...dataset!,
		title: text,
		description: text,
		records: dataset!.records.map((each) => (each === plain ? record : each)),
		actors: dataset!.actors.map((actor) => ({ ...actor, name: text })),
		places: dataset!.places.map((place) => ({ ...place, name: text }))
	};
}

function pageOf(text: string): string {
	const lookup = new DatasetLookup(withText(text));
	const edition = { hash: '0123456789ab', released: '', url: 'https://maps.example/page/' };
	const context = { lookup, rootHref: '../../', site: 'https://maps.example/', edition };
	const { head, body } = render(RecordPage, {
		props: { context, record: lookup.record(plain.ref)! }
	});
	return `<html><head>${head}</head><body>${body}</body></html>`;
}

/** The elements of a document and their attributes, without what any of them says. */
function skeletonOf(html: string): string[] {
	return new Parser(config)
		.parseHtml(html)
		.querySelectorAll('*')
		.map(({ tagName, attributes }) =>
			[tagName, ...attributes.map(({ key }) => key).sort()].join(' ')
		);
}

/** The tags of an XML document, without what stands between them. */
function tagsOf(xml: string): string[] {
	return xml.match(/<[^>]*>/g)?.map((tag) => tag.replace(/"[^"]*"/g, '""')) ?? [];
}

describe('a text that looks like markup', () => {
	it('is none on a page, which has the same elements as with plain words', () => {
		const usual = skeletonOf(pageOf('word'));
		expect(usual.length).toBeGreaterThan(50);
		for (const payload of PAYLOADS) expect(skeletonOf(pageOf(payload)), payload).toEqual(usual);
	});

	it('does not end the data that a page carries for machines', () => {
		for (const payload of PAYLOADS) {
			const blocks = pageOf(payload).match(/<script type="application\/ld\+json">[^]*?<\/script>/g);
			expect(blocks, payload).toHaveLength(1);
			const json = blocks![0]!.replace(/<\/?script[^>]*>/g, '');
			expect(JSON.stringify(JSON.parse(json)), payload).toContain(
				JSON.stringify(payload).slice(1, -1)
			);
		}
	});

	it('is none in a picture', () => {
		const usual = tagsOf(renderPoster(withText('word'))).map((tag) => tag.split(' ')[0]);
		for (const payload of PAYLOADS.filter((_text, at) => at % 8 === 0)) {
			const svg = renderPoster(withText(payload));
			expect(svg, payload).not.toMatch(/<(?:script|img|iframe|foreignObject|a)\b/i);
			const names = new Set(tagsOf(svg).map((tag) => tag.split(' ')[0]));
			expect(
				[...names].filter((name) => !usual.includes(name)),
				payload
			).toEqual([]);
		}
	});

	it('is none in a feed', () => {
		const write = (text: string) => {
			const version = { hash: '0123456789ab', version: text, released: '2026-11-22' };
			const change = { type: 'added', thing: 'event', id: 'a', title: text, fields: [] } as const;
			const versions = [{ ...version, changes: [change] }];
			return writeAtom(withText(text), { current: version, versions }, 'https://maps.example/');
		};
		const usual = tagsOf(write('word'));
		for (const payload of PAYLOADS) expect(tagsOf(write(payload)), payload).toEqual(usual);
	});

	it('is none in what hosts embed', () => {
		const write = (text: string): string =>
			JSON.parse(
				encodeOembed({
					title: text,
					words: text,
					at: {
						pageUrl: 'https://maps.example/trade/',
						frameUrl: 'https://maps.example/trade/embed/',
						siteUrl: 'https://maps.example/'
					}
				})
			).html;
		const usual = skeletonOf(write('word'));
		for (const payload of PAYLOADS) expect(skeletonOf(write(payload)), payload).toEqual(usual);
	});
});
