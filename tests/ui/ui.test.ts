import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { langAttribute } from '#lib/ui/page-language.ts';
import RichText from '#lib/ui/RichText.svelte';
import { moveStop, nearestStop, pressStop } from '#lib/ui/sheet-stop.ts';
import { textDirection } from '#lib/ui/text-direction.ts';

describe('text direction', () => {
	it('follows the language', () => {
		expect(textDirection('en')).toBe('ltr');
		expect(textDirection('fa')).toBe('rtl');
		expect(textDirection('AR-sy')).toBe('rtl');
	});

	it('follows the script where one is named', () => {
		expect(textDirection('az-Arab')).toBe('rtl');
		expect(textDirection('ar-Latn')).toBe('ltr');
	});

	it('is left to right for what it does not know', () => {
		expect(textDirection('')).toBe('ltr');
		expect(textDirection('xx-YY')).toBe('ltr');
	});
});

describe('the lang attribute', () => {
	it('is left out where the page’s own language says it', () => {
		expect(langAttribute('en')).toBeUndefined();
		expect(langAttribute('')).toBeUndefined();
		expect(langAttribute('ru')).toBe('ru');
	});
});

describe('the sheet', () => {
	it('moves stop by stop and stays at the ends', () => {
		expect(moveStop('low', 1)).toBe('half');
		expect(moveStop('full', 1)).toBe('full');
		expect(moveStop('low', -1)).toBe('low');
	});

	it('goes up when pressed, and down again from the top', () => {
		expect(pressStop('low')).toBe('half');
		expect(pressStop('half')).toBe('full');
		expect(pressStop('full')).toBe('half');
	});

	it('comes to rest at the nearest stop', () => {
		expect(nearestStop(40, 600)).toBe('low');
		expect(nearestStop(250, 600)).toBe('half');
		expect(nearestStop(500, 600)).toBe('full');
	});
});

describe('rich text', () => {
	const show = (text: string) =>
		render(RichText, { props: { text } }).body.replace(/<!--.*?-->/g, '');

	it('renders emphasis, code and links to the web', () => {
		expect(show('*a* **b** `c` [d](https://example.org/)')).toContain(
			'<em>a</em> <strong>b</strong>'
		);
		expect(show('[d](https://example.org/)')).toMatch(/<a href="https:\/\/example\.org\/"/);
	});

	it('leaves markup and unsafe links as text', () => {
		const html = show('<b onclick=x>hi</b> [x](javascript:alert(1)) ![t](https://t.example/p.gif)');
		expect(html).not.toMatch(/<b|<a|<img/);
	});
});
