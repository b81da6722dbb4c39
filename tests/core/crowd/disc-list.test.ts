import { describe, expect, it } from 'vitest';
import { packDiscs } from '#lib/core/crowd/disc-list.ts';
import type { LargeFocus } from '#lib/core/crowd/large-scene.ts';
import { SliceDrawing } from '#lib/core/crowd/slice-drawing.ts';
import { toFrame, type TestEvent } from './test-frame.ts';

const DISC_BYTES = 24;
/** Two triangles a disc. */
const CORNERS = 6;
const NOTHING: LargeFocus = { selected: null, hovered: null };
const crowd = (place: number, events: number, kinds = 1): TestEvent[] =>
	Array.from({ length: events }, (_, at) => ({ place, from: 1, kind: at % kinds }));

function pack(events: readonly TestEvent[], focus: LargeFocus = NOTHING, units = false) {
	const drawing = new SliceDrawing(toFrame(events, { places: 4, window: [0, 9] }), units);
	const { texels, count } = packDiscs(drawing, focus, 2);
	return Array.from({ length: count / CORNERS }, (_, at) => {
		const view = new DataView(texels.buffer, at * DISC_BYTES, DISC_BYTES);
		return {
			place: view.getUint32(0, true),
			code: view.getUint32(4, true),
			root: view.getFloat32(8, true),
			shares: Array.from({ length: 12 }, (_, kind) => view.getUint8(12 + kind))
		};
	});
}

describe('packDiscs', () => {
	it('has the largest disc first, so that no small one is hidden', () => {
		const discs = pack([...crowd(0, 4), ...crowd(1, 100), ...crowd(2, 25)]);
		expect(discs.map(({ place, root }) => [place, root])).toEqual([
			[1, 10],
			[2, 5],
			[0, 2]
		]);
	});

	it('sums up the shares of kinds to the whole', () => {
		const [disc] = pack(crowd(0, 40, 4));
		expect(disc?.shares).toEqual([64, 128, 191, 255, 255, 255, 255, 255, 255, 255, 255, 255]);
	});

	it('counts the twelfth kind and all after it as one', () => {
		const [disc] = pack(crowd(0, 200, 20));
		expect(disc?.shares.slice(9)).toEqual([128, 140, 255]);
	});

	it('rings what is pointed at: a place, both ends of a pair, the disc of an event', () => {
		const events = crowd(0, 50);
		const codes = (focus: Partial<LargeFocus>) =>
			pack(events, { ...NOTHING, ...focus }).map(({ place, code }) => [place, code]);
		expect(codes({ selected: { type: 'place', place: 3 } })).toEqual([
			[0, 0],
			[3, 2]
		]);
		expect(codes({ hovered: { type: 'pair', from: 1, to: 2 } })).toEqual([
			[0, 0],
			[1, 3],
			[2, 3]
		]);
		expect(codes({ selected: { type: 'event', row: 0, place: 0 } })).toHaveLength(2);
	});

	it('rings a loop once, and no event that has a mark of its own', () => {
		const loop: LargeFocus = { selected: { type: 'pair', from: 1, to: 1 }, hovered: null };
		expect(pack([], loop)).toHaveLength(1);
		const event: LargeFocus = { selected: { type: 'event', row: 0, place: 0 }, hovered: null };
		expect(pack(crowd(0, 1), event, true)).toEqual([]);
	});

	it('is empty for an empty slice', () => {
		expect(pack([])).toEqual([]);
	});
});
