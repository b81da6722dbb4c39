import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepPicture } from '#lib/server/pictures/kept-pictures.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Keeps pictures in a folder of its own and counts how many are made. */
function album(folder: string) {
	const made: string[] = [];
	const ask = (svg: string) =>
		keepPicture(
			svg,
			async () => {
				made.push(svg);
				return new TextEncoder().encode(`png of ${svg}`);
			},
			folder
		).then((bytes) => new TextDecoder().decode(bytes));
	return { made, ask };
}

describe('kept pictures', () => {
	it('are made once for the same drawing', async () => {
		const { made, ask } = album(temporaryFolder());
		expect([await ask('<svg/>'), await ask('<svg/>')]).toEqual(['png of <svg/>', 'png of <svg/>']);
		expect(made).toEqual(['<svg/>']);
	});

	it('are made anew where the drawing is another', async () => {
		const { made, ask } = album(temporaryFolder());
		expect(await ask('<svg>1</svg>')).not.toBe(await ask('<svg>2</svg>'));
		expect(made).toHaveLength(2);
	});

	it('are still made where nothing can be kept', async () => {
		const { ask } = album('/dev/null/nowhere');
		expect(await ask('<svg/>')).toBe('png of <svg/>');
	});

	it('leave no half-written file behind', async () => {
		const folder = join(temporaryFolder(), 'deep');
		const { ask } = album(folder);
		await ask('<svg/>');
		expect(readdirSync(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.png$/)]);
	});

	it('are not kept where they could not be made', async () => {
		const folder = temporaryFolder();
		await expect(
			keepPicture('<svg/>', () => Promise.reject(new Error('no letter')), folder)
		).rejects.toThrow('no letter');
		expect(readdirSync(folder)).toEqual([]);
	});
});
