import { describe, expect, it } from 'vitest';
import { MARK_BITS, SliceDrawing } from '#lib/core/crowd/slice-drawing.ts';
import { CENTRE_SLOT } from '#lib/core/crowd/unit-marks.ts';
import { toFrame, type TestEvent } from './test-frame.ts';

const at = (place: number, from: number, rest: Partial<TestEvent> = {}): TestEvent => ({
	place,
	from,
	...rest
});

function marksOf(drawing: SliceDrawing) {
	return Array.from({ length: drawing.marks }, (_, mark) => {
		const [place, code] = [drawing.markCodes[2 * mark]!, drawing.markCodes[2 * mark + 1]!];
		return {
			place,
			slot: code & 255,
			kind: (code >> MARK_BITS.kind) & 255,
			standing: (code >> MARK_BITS.standing) & 3,
			possible: code >> MARK_BITS.possible
		};
	});
}

describe('SliceDrawing', () => {
	it('has one mark for each event at a place with few, in its kind and standing', () => {
		const events = [at(0, 5, { kind: 3 }), at(1, 5, { kind: 4, modality: 'alleged' }), at(1, 90)];
		const drawing = new SliceDrawing(toFrame(events, { places: 2, window: [0, 10] }), true);
		expect(marksOf(drawing)).toEqual([
			{ place: 0, slot: CENTRE_SLOT, kind: 3, standing: 0, possible: 0 },
			{ place: 1, slot: CENTRE_SLOT, kind: 4, standing: 1, possible: 0 }
		]);
		expect(drawing.discPlaces).toHaveLength(0);
		expect(drawing.isTold).toBe(true);
	});

	it('gives every mark of a place a slot of its own', () => {
		const events = Array.from({ length: 40 }, (_, day) => at(0, day));
		const drawing = new SliceDrawing(toFrame(events, { places: 1, window: [0, 50] }), true);
		expect(new Set(marksOf(drawing).map(({ slot }) => slot)).size).toBe(40);
	});

	it('keeps most marks where they are when the window moves on', () => {
		const events = Array.from({ length: 60 }, (_, day) => at(0, day));
		const slots = (from: number) => {
			const frame = toFrame(events, { places: 1, window: [from, from + 27] });
			const drawing = new SliceDrawing(frame, true);
			return new Map(marksOf(drawing).map(({ slot }, mark) => [drawing.markRows[mark], slot]));
		};
		const [before, after] = [slots(10), slots(11)];
		const kept = [...before].filter(([row, slot]) => after.get(row) === slot);
		expect(kept.length).toBeGreaterThan(18);
	});

	it('has a disc with numbers by kind at a place with many', () => {
		const events = Array.from({ length: 50 }, (_, index) => at(1, 5, { kind: index % 2 ? 19 : 2 }));
		const drawing = new SliceDrawing(toFrame(events, { places: 3, window: [0, 9] }), true);
		expect([...drawing.discPlaces]).toEqual([1]);
		expect([...drawing.discCounts]).toEqual([50]);
		expect(drawing.discKinds[2]).toBe(25);
		expect(drawing.discKinds[11]).toBe(25);
		expect(drawing.marks).toBe(0);
	});

	it('shows a flow at both of its ends, and one to its own place once', () => {
		const events = [at(0, 1, { destination: 1 }), at(2, 1, { destination: 2 })];
		const drawing = new SliceDrawing(toFrame(events, { places: 3, window: [0, 9] }), true);
		expect(marksOf(drawing).map(({ place }) => place)).toEqual([0, 1, 2]);
	});

	it('tells what is stated, reported and planned of a pair apart, and what only may be', () => {
		const flow = { destination: 1 };
		const events = [
			at(0, 1, flow),
			at(0, 2, { ...flow, modality: 'planned' }),
			at(0, 0, { ...flow, to: 99, latestStart: 99, earliestEnd: 0 })
		];
		const drawing = new SliceDrawing(toFrame(events, { places: 2, window: [0, 9] }), true);
		expect([0, 1, 2].map((standing) => drawing.strandAt(0, standing))).toEqual([
			[1, 1],
			[0, 0],
			[1, 0]
		]);
		expect(marksOf(drawing).filter(({ possible }) => possible === 1)).toHaveLength(2);
	});

	it('names the kind of flows only where it is one', () => {
		const flow = (kind: number) => at(0, 1, { destination: 1, kind });
		const kindOf = (...kinds: number[]) => {
			const frame = toFrame(kinds.map(flow), { places: 2, window: [0, 9] });
			return new SliceDrawing(frame, true).flowKind;
		};
		expect([kindOf(4, 4), kindOf(4, 5, 4), kindOf()]).toEqual([4, null, null]);
	});

	it('leaves out what a filter leaves out', () => {
		const events = [at(0, 1, { kind: 1 }), at(0, 1, { kind: 2 })];
		const frame = toFrame(events, { places: 1, window: [0, 9], filter: { kinds: [2] } });
		expect(marksOf(new SliceDrawing(frame, true)).map(({ kind }) => kind)).toEqual([2]);
	});

	it('draws numbers alone where the rows are not at hand, and says so', () => {
		const frame = toFrame([at(0, 1), at(0, 2)], { places: 1, window: [0, 9] });
		const drawing = new SliceDrawing({ ...frame, found: [] }, true);
		expect([drawing.isTold, drawing.areFlowsTold]).toEqual([false, false]);
		for (const placeKinds of [null, { key: new Uint32Array(), value: new Float64Array() }]) {
			const far = new SliceDrawing({ ...frame, placeKinds, events: 1e9 }, true);
			expect(far.isTold).toBe(false);
			expect([...far.discCounts]).toEqual([2]);
		}
	});

	it('tells kinds by counts where there are too many events to read, as if it had read them', () => {
		const kinds = [0, 5, 11, 12, 19];
		const events = Array.from({ length: 120 }, (_, index) =>
			at(index % 4, 5, {
				kind: kinds[index % kinds.length],
				...(index % 3 === 0 ? { destination: 1 } : {}),
				...(index % 7 === 0 ? { modality: 'planned' as const } : {})
			})
		);
		const frame = toFrame(events, { places: 4, window: [0, 9] });
		const near = new SliceDrawing(frame, false);
		const far = new SliceDrawing({ ...frame, events: 1e9 }, true);
		expect(far.discKinds).toEqual(near.discKinds);
		expect(far.strands).toEqual(near.strands);
		expect([far.isTold, far.areFlowsTold, far.marks]).toEqual([true, true, 0]);
	});

	it('tells kinds and standings where the events are elsewhere', () => {
		const events = [at(0, 1, { kind: 7 }), at(1, 1, { destination: 0, kind: 3 })];
		const frame = toFrame(events, { places: 2, window: [0, 9] });
		const columns = { ...frame.selection.columns, count: 0 };
		const selection = { ...frame.selection, columns };
		const drawing = new SliceDrawing({ ...frame, selection, found: [] }, true);
		expect([drawing.isTold, drawing.areFlowsTold]).toEqual([true, true]);
		expect(drawing.strandAt(0, 0)).toEqual([1, 0]);
		expect([drawing.discKinds[3], drawing.discKinds[7], drawing.discKinds[12 + 3]]).toEqual([
			1, 1, 1
		]);
	});

	it('says where flows are too many to tell their standings', () => {
		const frame = toFrame([at(0, 1, { destination: 1 })], { places: 2, window: [0, 9] });
		const found = frame.found.map((rows) => ({ ...rows, last: rows.last + 1e6 }));
		const many = { ...frame, found, pairModalities: null, events: 1e9 };
		const drawing = new SliceDrawing(many, true);
		expect([drawing.isTold, drawing.areFlowsTold]).toEqual([true, false]);
	});

	it('names the kind of flows that are elsewhere where a filter leaves one', () => {
		const events = [at(0, 1, { destination: 1, kind: 4 }), at(0, 1, { destination: 1, kind: 5 })];
		const kindOf = (...kinds: number[]) => {
			const frame = toFrame(events, { places: 2, window: [0, 9], filter: { kinds } });
			const elsewhere = { ...frame.selection, columns: { ...frame.selection.columns, count: 0 } };
			return new SliceDrawing({ ...frame, selection: elsewhere, events: 1e9 }, true).flowKind;
		};
		expect([kindOf(4), kindOf(4, 5), kindOf()]).toEqual([4, null, null]);
	});

	it('counts an event that is nowhere and shows none', () => {
		const frame = toFrame([{ place: null, from: 1 }], { places: 1, window: [0, 9] });
		const drawing = new SliceDrawing(frame, true);
		expect([drawing.marks, drawing.discPlaces.length, drawing.isTold]).toEqual([0, 0, true]);
	});
});
