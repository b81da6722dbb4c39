import { describe, expect, it } from 'vitest';
import { toKindTexels } from '#lib/core/crowd/kind-texels.ts';
import type { LargeStyle, Rgb } from '#lib/core/crowd/large-scene.ts';
import { MARK_SHAPES } from '#lib/core/model/dataset.ts';

const LAND: Rgb = [240, 240, 240];
const INK: Rgb = [20, 20, 20];

function texelsOf(kinds: number) {
	const style: LargeStyle = {
		kinds: Array.from({ length: kinds }, (_, kind) => ({
			color: [kind, 200, 0],
			shape: MARK_SHAPES[kind % MARK_SHAPES.length]!
		})),
		ink: INK,
		land: LAND,
		landLit: LAND,
		flow: INK,
		selection: INK
	};
	const texels = toKindTexels(style);
	return (at: number) => [...texels.subarray(4 * at, 4 * at + 4)];
}

describe('toKindTexels', () => {
	it('tells the colour and the shape of each kind', () => {
		expect(texelsOf(3)(2)).toEqual([2, 200, 0, 2]);
	});

	it('gives the last class of discs the colour of its kind where it is only one', () => {
		expect(texelsOf(12)(255).slice(0, 3)).toEqual([11, 200, 0]);
	});

	it('gives it no colour of a kind where it is several', () => {
		expect(texelsOf(13)(255).slice(0, 3)).toEqual([130, 130, 130]);
	});

	it('has room for as many kinds as there can be', () => {
		expect(texelsOf(255)(254).slice(0, 3)).toEqual([254, 200, 0]);
	});

	it('has no colours of no kinds', () => {
		expect(texelsOf(0)(0)).toEqual([0, 0, 0, 0]);
	});
});
