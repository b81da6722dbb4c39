import { describe, expect, it } from 'vitest';
import type { KeySizes } from '#lib/core/engine/key-count.ts';
import {
	MOST_READ,
	toMapCounts,
	toPreparedCounts,
	type EventsToShow
} from '#lib/core/engine/map-counts.ts';

const SIZES: KeySizes = { places: 2_000, pairs: 30_000, kinds: 8, actors: 60 };

function keysOf(events: EventsToShow, sizes: Partial<KeySizes> = {}) {
	return toMapCounts({ ...SIZES, ...sizes }, events, 120).map(({ by }) => by);
}

describe('what is counted for a frame of a map', () => {
	it('are places and pairs alone while it can read the events', () => {
		expect(keysOf('few')).toEqual(['place', 'pair']);
	});

	it('are kinds at places too where there are too many to read', () => {
		expect(keysOf('many')).toEqual(['place', 'pair', 'place-kind']);
	});

	it('are kinds and what flows are where the events lie on a server, of no more pairs than drawn', () => {
		expect(keysOf('elsewhere')).toEqual(['place', 'pair', 'place-kind', 'pair-modality']);
		const tops = toMapCounts(SIZES, 'elsewhere', 120).map(({ top }) => top);
		expect(tops).toEqual([undefined, 120, undefined, 120]);
	});

	it('never are more keys than an answer may have', () => {
		expect(keysOf('many', { places: 1e6 })).toEqual(['place', 'pair']);
		expect(keysOf('elsewhere', { places: 1e6 })).toEqual(['place', 'pair', 'pair-modality']);
		expect(keysOf('elsewhere', { pairs: 1e6 })).toEqual(['place', 'pair', 'place-kind']);
	});

	it('is made beforehand as far as places go, and kinds only where they may be asked for', () => {
		const prepared = (events: number) => toPreparedCounts(SIZES, events).map(({ by }) => by);
		expect(prepared(MOST_READ)).toEqual(['place']);
		expect(prepared(MOST_READ + 1)).toEqual(['place', 'place-kind']);
	});
});
