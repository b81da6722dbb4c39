import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TIERS, toBand } from '#lib/core/columns/band.ts';
import { checkChunk } from '#lib/core/columns/check-chunk.ts';
import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import type { EventChunk } from '#lib/core/columns/event-chunk.ts';
import { NO_END, NO_START } from '#lib/core/columns/ticks.ts';

const LIMITS = { places: 3, pairs: 2, kinds: 2, actorSets: 4 };

/** Rows of one band, the first place and kind, nobody. */
function toChunk(band: number, times: readonly (readonly [number, number])[]): EventChunk {
	return {
		band,
		start: Int32Array.from(times, ([start]) => start),
		end: Int32Array.from(times, ([, end]) => end),
		latestStart: new Int32Array(),
		earliestEnd: new Int32Array(),
		where: new Uint32Array(times.length),
		kind: new Uint8Array(times.length),
		modality: new Uint8Array(times.length),
		actorSet: new Uint32Array(times.length),
		weight: new Uint32Array(times.length),
		parts: null
	};
}

const check = (chunk: EventChunk) => () => checkChunk(chunk, LIMITS);
const day = toChunk(0, [
	[5, 5],
	[7, 7]
]);

describe('a chunk', () => {
	it('may be shown where its rows ascend in their band', () => {
		expect(check(day)).not.toThrow();
		expect(check(toChunk(0, [[NO_END - 1, NO_END - 1]]))).not.toThrow();
	});

	it('is refused where a row is in another band, or ends before it begins', () => {
		const tick = fc.oneof(
			fc.integer({ min: -70, max: 70 }),
			fc.integer({ min: NO_START, max: NO_END }),
			fc.constantFrom(NO_START, NO_START + 1, NO_END - 1, NO_END)
		);
		fc.assert(
			fc.property(tick, tick, fc.integer({ min: 0, max: TIERS - 1 }), (start, end, band) => {
				const isRight = start <= end && toBand(start, end, 'exact', false) === band;
				const run = check(toChunk(band, [[start, end]]));
				if (isRight) expect(run).not.toThrow();
				else expect(run).toThrow(ColumnFileError);
			}),
			{ numRuns: 2000 }
		);
	});

	it('is refused where rows do not ascend', () => {
		const chunk = toChunk(0, [
			[7, 7],
			[5, 5]
		]);
		expect(check(chunk)).toThrow('The times 5 to 5 do not belong into band 0');
	});

	it.each([
		['where', 4, 'names place or pair number 4, there are 4'],
		['where', 2 ** 32 - 1, 'names place or pair number 4294967295'],
		['actorSet', 4, 'names set of actors number 4'],
		['kind', 2, 'names kind number 2, there are 2'],
		['modality', 7, 'names modality number 7']
	] as const)('is refused where %s is %i, which names nothing', (list, code, message) => {
		const values = day[list].slice();
		values[1] = code;
		expect(check({ ...day, [list]: values })).toThrow(message);
	});

	it('may have no place, which a flow may not', () => {
		const flows = toBand(5, 5, 'exact', true);
		expect(check({ ...day, where: Uint32Array.of(3, 3) })).not.toThrow();
		expect(check({ ...day, band: flows, where: Uint32Array.of(1, 2) })).toThrow('number 2');
	});

	it('is refused where what is certain lies outside of what is possible', () => {
		const band = toBand(5, 9, 'extent', false);
		const chunk = (latestStart: number, earliestEnd: number) => ({
			...toChunk(band, [[5, 9]]),
			latestStart: Int32Array.of(latestStart),
			earliestEnd: Int32Array.of(earliestEnd)
		});
		expect(check(chunk(6, 8))).not.toThrow();
		expect(check(chunk(4, 8))).toThrow(ColumnFileError);
		expect(check(chunk(6, 10))).toThrow(ColumnFileError);
	});

	it('is refused where there is no such band', () => {
		expect(check({ ...day, band: 6 * TIERS })).toThrow('There is no band 108');
	});
});
