import { describe, expect, it } from 'vitest';
import { toDrawnStandings } from '#lib/core/crowd/drawn-standings.ts';
import { SliceDrawing } from '#lib/core/crowd/slice-drawing.ts';
import { toFrame, type TestEvent } from './test-frame.ts';

const WINDOW = [0, 9] as const;

const at = (place: number, rest: Partial<TestEvent> = {}): TestEvent => ({
	place,
	from: 1,
	...rest
});
const flow = (rest: Partial<TestEvent> = {}) => at(0, { destination: 1, ...rest });

function standingsOf(events: readonly TestEvent[]) {
	return toDrawnStandings(new SliceDrawing(toFrame(events, { places: 3, window: WINDOW }), true));
}

describe('toDrawnStandings', () => {
	it('has those of single marks, in their fixed order', () => {
		const events = [at(0, { modality: 'planned' }), at(1), at(2, { modality: 'planned' })];
		expect(standingsOf(events)).toEqual({ marks: ['stated', 'planned'], flows: [] });
	});

	it('has those of lines, which stand at both of their ends, too', () => {
		expect(standingsOf([flow({ modality: 'alleged' })])).toEqual({
			marks: ['reported'],
			flows: ['reported']
		});
	});

	it('tells none of discs, whose forms tell none', () => {
		const crowd = Array.from({ length: 60 }, () => at(0, { modality: 'planned' }));
		expect(standingsOf([...crowd, at(1)]).marks).toEqual(['stated']);
	});

	it('leaves out what does not lie in the window', () => {
		expect(standingsOf([at(0), at(1, { from: 90, modality: 'planned' })]).marks).toEqual([
			'stated'
		]);
	});

	it('knows a line whose date is uncertain', () => {
		const uncertain = { from: 0, to: 99, latestStart: 99, earliestEnd: 0 };
		expect(standingsOf([flow({ ...uncertain, modality: 'planned' })]).flows).toEqual(['planned']);
	});

	it('is empty of an empty slice, and of flows that have not been read', () => {
		expect(standingsOf([])).toEqual({ marks: [], flows: [] });
		const frame = toFrame([flow()], { places: 2, window: WINDOW });
		const unread = new SliceDrawing({ ...frame, found: [], pairModalities: null }, true);
		expect(toDrawnStandings(unread).flows).toEqual([]);
	});
});
