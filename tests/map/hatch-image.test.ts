import { describe, expect, it } from 'vitest';
import { toHatchId, toHatchImage } from '#lib/map/hatch-image.ts';

const image = toHatchImage(toHatchId('#9a3f2b'))!;

function alphaAt(x: number, y: number): number {
	return image.data[(y * image.width + x) * 4 + 3]!;
}

describe('the hatching', () => {
	it('has the colour of its name in every pixel', () => {
		for (let i = 0; i < image.data.length; i += 4) {
			expect([...image.data.slice(i, i + 3)]).toEqual([0x9a, 0x3f, 0x2b]);
		}
	});

	it('is stripes with land between them', () => {
		const alphas = Array.from({ length: image.width }, (_, x) => alphaAt(x, 0));
		expect(Math.max(...alphas)).toBe(255);
		expect(Math.min(...alphas)).toBe(0);
	});

	it('rises to the right at 45 degrees', () => {
		for (let i = 1; i < image.width; i++) expect(alphaAt(i, 0)).toBe(alphaAt(i - 1, 1));
	});

	it('joins with itself at every edge', () => {
		const { width, height } = image;
		for (let y = 0; y < height; y++) {
			expect(alphaAt(width - 1, y)).toBe(alphaAt(0, (y + height - 1) % height));
		}
	});

	it('is none for a name that is no hatching', () => {
		expect(toHatchImage('dot')).toBeNull();
		expect(toHatchImage('hatch-red')).toBeNull();
	});
});
