import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { grow, ScreenCells, type Rectangle } from '#lib/core/scene/screen-cells.ts';
import { overlap } from '#lib/core/scene/occupancy.ts';

const rectangle = fc
	.tuple(
		fc.integer({ min: -200, max: 1200 }),
		fc.integer({ min: -200, max: 900 }),
		fc.integer({ min: 0, max: 300 }),
		fc.integer({ min: 0, max: 80 })
	)
	.map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));

function near(cells: ScreenCells<Rectangle>, wanted: Rectangle): Set<Rectangle> {
	const found = new Set<Rectangle>();
	cells.some(wanted, (thing) => {
		if (overlap(thing, wanted)) found.add(thing);
		return false;
	});
	return found;
}

describe('ScreenCells', () => {
	it('finds whatever overlaps, wherever it is, as if all were looked at', () => {
		fc.assert(
			fc.property(fc.array(rectangle, { maxLength: 30 }), rectangle, (things, wanted) => {
				const cells = new ScreenCells<Rectangle>();
				for (const thing of things) cells.add(thing, thing);
				expect(near(cells, wanted)).toEqual(
					new Set(things.filter((each) => overlap(each, wanted)))
				);
			})
		);
	});

	it('finds no more what has been taken out, and the rest still', () => {
		const [a, b] = [
			grow({ left: 0, top: 0, right: 500, bottom: 10 }, 0),
			{ left: 1, top: 1, right: 2, bottom: 2 }
		];
		const cells = new ScreenCells<Rectangle>();
		cells.add(a, a);
		cells.add(b, b);
		cells.remove(a, a);
		expect(near(cells, { left: -10, top: -10, right: 600, bottom: 20 })).toEqual(new Set([b]));
	});

	it('takes out nothing that is not there', () => {
		const thing = { left: 0, top: 0, right: 10, bottom: 10 };
		const cells = new ScreenCells<Rectangle>();
		cells.add(thing, thing);
		cells.remove(thing, { ...thing });
		expect(near(cells, thing)).toEqual(new Set([thing]));
	});

	it('ends with the first that is enough', () => {
		const cells = new ScreenCells<number>();
		const everywhere = { left: 0, top: 0, right: 1000, bottom: 1000 };
		cells.add(everywhere, 1);
		let asked = 0;
		expect(cells.some(everywhere, () => ++asked > 0)).toBe(true);
		expect(asked).toBe(1);
	});

	it('is empty at first', () => {
		expect(new ScreenCells().some({ left: 0, top: 0, right: 9, bottom: 9 }, () => true)).toBe(
			false
		);
	});
});
