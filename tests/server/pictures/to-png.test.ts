import { describe, expect, it } from 'vitest';
import { pictureFonts } from '#lib/server/pictures/font-files.ts';
import { findMissingGlyphs } from '#lib/server/pictures/missing-glyphs.ts';
import { toPng } from '#lib/server/pictures/to-png.ts';
import { wrapText } from '#lib/draw/wrap-text.ts';
import { toTextWidth } from '#lib/core/scene/text-width.ts';

function svgOf(text: string): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><title>漢</title><text x="5" y="20">${text}</text></svg>`;
}

/** Width and height from the header of a PNG file. */
function sizeOf(png: Uint8Array): [number, number] {
	const view = new DataView(png.buffer, png.byteOffset);
	return [view.getUint32(16), view.getUint32(20)];
}

describe('pictures as PNG', () => {
	it('have the size of the drawing', async () => {
		expect(sizeOf(await toPng(svgOf('Moscow'), 'a test'))).toEqual([200, 40]);
	});

	it('stay under 300 kB, however much is in the drawing', async () => {
		const noise = '<filter id="n"><feTurbulence baseFrequency="0.9" numOctaves="3"/></filter>';
		const grain = '<rect width="400" height="400" filter="url(#n)"/>';
		const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400">${noise}<rect width="400" height="400" fill="#fff"/>${grain}</svg>`;
		const png = await toPng(svg, 'a crowd');
		expect(sizeOf(png)).toEqual([400, 400]);
		expect(png.length).toBeLessThan(300_000);
		// It names colours of a palette, which smaller ones need not.
		expect(png[25]).toBe(3);
	});

	it('know Latin, Cyrillic, Greek, Arabic and Persian letters, and signs of the page', async () => {
		const { characters } = await pictureFonts();
		const texts = [
			'Damaskus',
			'Lošinj',
			'Санкт-Петербург',
			'Αθήνα',
			'اللاذقية',
			'پژوهش گنبد چای',
			'—“”…·–'
		];
		for (const text of texts) expect(findMissingGlyphs(svgOf(text), characters)).toEqual([]);
	});

	it('are refused by name where a letter is missing', async () => {
		await expect(toPng(svgOf('Peking 北京'), 'the record event:visit')).rejects.toThrow(
			/event:visit.*“Peking 北京” has 北 \(U\+5317\), 京 \(U\+4EAC\)/
		);
	});

	it('do not mind letters that are not drawn', () => {
		const none = new Set<number>();
		expect(
			findMissingGlyphs('<svg><title>x</title><text>\u2068 \u2069</text></svg>', none)
		).toEqual([]);
	});

	it('read entities as the signs they stand for', () => {
		const [missing] = findMissingGlyphs('<svg><text>&amp;&lt;</text></svg>', new Set());
		expect(missing).toEqual({ text: '&<', characters: ['&', '<'] });
	});

	it('draw what is written: two texts, two pictures', async () => {
		const [a, b] = [await toPng(svgOf('Дамаск'), 'a'), await toPng(svgOf('دمشق'), 'b')];
		expect(a).not.toEqual(b);
		expect(a).not.toEqual(await toPng(svgOf(''), 'c'));
	});
});

describe('lines of a card', () => {
	it('are no wider than they may be', () => {
		const lines = wrapText('The Soviet Union and the question of arms for Syria', 120, 16, 9);
		expect(lines.length).toBeGreaterThan(2);
		for (const line of lines) expect(toTextWidth(line, 16)).toBeLessThanOrEqual(120);
		expect(lines.join(' ')).toBe('The Soviet Union and the question of arms for Syria');
	});

	it('end with an ellipsis where there are more than may be', () => {
		const lines = wrapText('one two three four five six seven eight nine ten', 70, 16, 2);
		expect(lines).toHaveLength(2);
		expect(lines[1]).toMatch(/…$/);
		expect(toTextWidth(lines[1]!, 16)).toBeLessThanOrEqual(70);
	});

	it('break a word that is wider than a line', () => {
		expect(wrapText('Donaudampfschifffahrtsgesellschaft', 60, 16, 20).join('')).toBe(
			'Donaudampfschifffahrtsgesellschaft'
		);
	});

	it('are none without a text', () => {
		expect(wrapText('', 100, 16, 3)).toEqual([]);
		expect(wrapText('   ', 100, 16, 3)).toEqual([]);
	});
});
