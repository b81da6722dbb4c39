import { describe, expect, it } from 'vitest';
import { toRecordCrowd } from '#lib/core/crowd/record-crowd.ts';
import { toRecordFrame } from '#lib/core/crowd/record-frame.ts';
import { SliceDrawing } from '#lib/core/crowd/slice-drawing.ts';
import { toPlaceGroups } from '#lib/core/scene/place-groups.ts';
import { ALL_DAYS } from '#lib/core/time/day.ts';
import {
	MOSCOW,
	TEHRAN,
	toDataset,
	toSlice,
	type PlaceSketch,
	type RecordSketch
} from '../scene/fixture.ts';

const RUSSIA: PlaceSketch = { id: 'russia', kind: 'country', at: [37.6, 55.75] };
const NOWHERE: PlaceSketch = { id: 'nowhere', at: null };
const EMBASSY: PlaceSketch = { id: 'embassy', kind: 'site', at: [51.42, 35.71] };
const PLACES = [MOSCOW, RUSSIA, TEHRAN, NOWHERE, EMBASSY];

function toFrame(records: readonly RecordSketch[], window = ALL_DAYS, sitesApart = false) {
	const dataset = toDataset(PLACES, records);
	const crowd = toRecordCrowd(dataset, toPlaceGroups(dataset, sitesApart));
	const frame = toRecordFrame(crowd, toSlice(dataset, window));
	const named = (place: number) => crowd.nodes[place]!;
	return {
		crowd,
		frame,
		places: Object.fromEntries(
			Array.from(frame.places.key, (place, at) => [named(place), frame.places.value[at]])
		),
		pairs: Array.from(frame.pairs.key, (pair, at) => {
			const { from, to } = crowd.columns.pairs;
			return [named(from[pair]!), named(to[pair]!), frame.pairs.value[at]];
		})
	};
}

describe('records for the layers of a map', () => {
	it('count at the node of their place, a city with the country whose seat it is', () => {
		const { places } = toFrame([{ at: 'moscow' }, { at: 'russia' }, { at: 'tehran' }]);
		expect(places).toEqual({ moscow: 2, tehran: 1 });
	});

	it('count at both ends of a tie, and once where these are one node', () => {
		const tie = { from: 'moscow', to: 'tehran' };
		const { places, pairs } = toFrame([tie, tie, { from: 'russia', to: 'moscow' }]);
		expect(places).toEqual({ moscow: 3, tehran: 2 });
		expect(pairs).toEqual([
			['moscow', 'tehran', 2],
			['moscow', 'moscow', 1]
		]);
	});

	it('with one end nowhere known are marked at the other and join nothing', () => {
		const { places, pairs } = toFrame([
			{ from: 'nowhere', to: 'tehran' },
			{ from: 'moscow', to: 'nowhere' }
		]);
		expect(places).toEqual({ moscow: 1, tehran: 1 });
		expect(pairs).toEqual([]);
	});

	it('are those of the slice alone', () => {
		const records = [{ at: 'moscow' }, { at: 'tehran', vague: true }];
		expect(toFrame(records, [0, 50]).places).toEqual({ moscow: 1 });
		expect(toFrame(records, [300, 400]).frame.events).toBe(0);
	});

	it('stand at sites of their own in close views', () => {
		const at = [{ at: 'embassy' }, { at: 'tehran' }];
		expect(toFrame(at).places).toEqual({ tehran: 2 });
		expect(toFrame(at, ALL_DAYS, true).places).toEqual({ tehran: 1, embassy: 1 });
	});

	it('are drawn each with its own kind, standing and precision, and are found again', () => {
		const { frame, crowd } = toFrame(
			[
				{ at: 'moscow', kind: 'arms' },
				{ from: 'russia', to: 'tehran', modality: 'planned', inForce: true },
				{ at: 'tehran', vague: true, modality: 'reported' }
			],
			[0, 99]
		);
		const drawing = new SliceDrawing(frame, true);
		const marks = Array.from({ length: drawing.marks }, (_, at) => {
			const code = drawing.markCodes[2 * at + 1]!;
			return {
				ref: crowd.records[drawing.markRows[at]!]!.ref,
				place: crowd.nodes[drawing.markCodes[2 * at]!]!,
				kind: (code >> 8) & 255,
				standing: (code >> 16) & 3,
				possible: (code >> 18) & 1,
				area: (code >> 19) & 1
			};
		}).sort((a, b) => (a.ref + a.place < b.ref + b.place ? -1 : 1));
		expect(marks).toEqual([
			{ ref: 'event:r0', place: 'moscow', kind: 1, standing: 0, possible: 0, area: 0 },
			{ ref: 'event:r2', place: 'tehran', kind: 0, standing: 1, possible: 1, area: 0 },
			{ ref: 'relation:r1', place: 'moscow', kind: 0, standing: 2, possible: 0, area: 1 },
			{ ref: 'relation:r1', place: 'tehran', kind: 0, standing: 2, possible: 0, area: 0 }
		]);
		expect(drawing.strandAt(0, 2)).toEqual([1, 0]);
		expect(drawing.flowKind).toBeNull();
	});

	it('lend their lines the colour of a kind only where there is no other', () => {
		const tie = { from: 'moscow', to: 'tehran', kind: 'arms' };
		const drawn = (records: readonly RecordSketch[]) =>
			new SliceDrawing(toFrame(records).frame, false).flowKind;
		expect(drawn([tie, { at: 'moscow', kind: 'arms' }])).toBe(1);
		expect(drawn([tie, { at: 'moscow' }])).toBeNull();
	});
});
