import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildColumns } from '#lib/core/columns/build-columns.ts';
import { NO_END, NO_START } from '#lib/core/columns/ticks.ts';
import { decodeBase64, encodeBase64 } from '#lib/core/engine/base64.ts';
import { EngineError } from '#lib/core/engine/engine-error.ts';
import { toEventRows } from '#lib/core/engine/event-rows.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import type { SliceRequest } from '#lib/core/engine/slice-request.ts';
import { encodeAnswer, parseAnswer } from '#lib/core/engine/wire-answer.ts';
import { encodeRequest, parseRequest } from '#lib/core/engine/wire-request.ts';
import { anyEvents, anyRequest } from './arbitrary-events.ts';
import { toLooseEvents, toNaiveEvent, type NaiveEvent } from './naive-events.ts';

const REQUEST: SliceRequest = {
	window: [0, 9],
	mode: 'window',
	dates: 'possible',
	filter: {},
	want: {}
};
const toEngine = (events: readonly NaiveEvent[]) =>
	new MemoryEngine(buildColumns(toLooseEvents(events)).columns);

function refusalOf(run: () => unknown): EngineError | null {
	try {
		run();
		return null;
	} catch (error) {
		return error instanceof EngineError ? error : null;
	}
}

describe('a request as text', () => {
	it('asks for the same when it is read again', () => {
		fc.assert(
			fc.property(anyRequest, (request) => {
				const read = parseRequest(encodeRequest(request));
				expect({ ...read, window: null }).toEqual({ ...request, window: null });
			})
		);
	});

	it('has bounds in 32 bits, where time has none', () => {
		const { window } = parseRequest(encodeRequest({ ...REQUEST, window: [-Infinity, Infinity] }));
		expect(window).toEqual([NO_START, NO_END]);
	});

	it.each([
		['no JSON', '{"window"'],
		['null', 'null'],
		['no window', '{}'],
		['a mode that is none', encodeRequest(REQUEST).replace('"window","dates"', '"x","dates"')],
		['a word for a number', encodeRequest(REQUEST).replace('[0,9]', '["0",9]')],
		['a field that is none', encodeRequest(REQUEST).replace('"filter":{', '"filter":{"sql":[1]')],
		['a fraction', encodeRequest(REQUEST).replace('[0,9]', '[0.5,9]')],
		[
			'half a cursor',
			encodeRequest({ ...REQUEST, want: { events: { order: 'start', limit: -1 } } })
		]
	])('is refused where it is %s', (_what, text) => {
		expect(refusalOf(() => parseRequest(text))?.reason).toBe('engine-refused');
	});

	it.each<[string, Partial<SliceRequest>]>([
		['events', { want: { events: { order: 'start', limit: 1e6 } } }],
		['bins', { want: { histogram: { range: [0, 1e9], bins: 1e6 } } }],
		[
			'buckets',
			{ want: { cube: { by: 'place', value: 'number', range: [0, 1e9], buckets: 1e6 } } }
		],
		['counts', { want: { counts: Array(99).fill({ by: 'place', value: 'number' }) } }],
		['places', { filter: { places: Array(10_001).fill(0) } }]
	])('is refused where it asks for too many %s', (_what, part) => {
		const text = encodeRequest({ ...REQUEST, ...part });
		expect(refusalOf(() => parseRequest(text))?.reason).toBe('engine-refused');
	});
});

describe('an answer as text', () => {
	it('says the same when it is read again', () => {
		fc.assert(
			fc.property(anyEvents, anyRequest, (events, request) => {
				const engine = toEngine(events);
				const want = {
					...request.want,
					histogram: { range: [-30, 29] as const, bins: 9 },
					events: { order: 'weight' as const, limit: 5 }
				};
				const answer = engine.slice({ ...request, want });
				expect(parseAnswer(encodeAnswer(answer))).toEqual(answer);
			}),
			{ numRuns: 40 }
		);
	});

	it.each(['number', 'weight'] as const)('holds sums over time, of %s', (value) => {
		fc.assert(
			fc.property(anyEvents, (all) => {
				const engine = toEngine(all.filter(({ parts }) => !parts));
				const cube = { by: 'place', value, range: [-35, 34], buckets: 7 } as const;
				const answer = engine.slice({ ...REQUEST, want: { cube } });
				expect(parseAnswer(encodeAnswer(answer))).toEqual(answer);
			}),
			{ numRuns: 30 }
		);
	});

	it('holds sums that 32 bits do not', () => {
		const heavy = toNaiveEvent({ start: [1, 1], weight: 2 ** 32 - 1 });
		const engine = toEngine([heavy, heavy, heavy]);
		const cube = { by: 'place', value: 'weight', range: [0, 9], buckets: 2 } as const;
		const answer = engine.slice({ ...REQUEST, want: { cube } });
		const read = parseAnswer(encodeAnswer(answer)).columns.cube!;
		expect(Math.max(...read.started)).toBe(3 * (2 ** 32 - 1));
	});

	it('holds what events of a page hold', () => {
		const engine = toEngine([
			toNaiveEvent({ start: [3, 8], place: 1, destination: 2, mutual: true, weight: 7 })
		]);
		const answer = engine.slice({ ...REQUEST, want: { events: { order: 'start', limit: 3 } } });
		const { page } = answer.columns;
		const events = toEventRows(engine.columns, page!.row);
		const columns = { ...answer.columns, page: { ...page!, events } };
		const read = parseAnswer(encodeAnswer({ ...answer, columns }));
		expect(read.columns.page!.events).toEqual(events);
		expect(events).toMatchObject({ latestStart: Int32Array.of(8), mutual: Uint8Array.of(1) });
	});

	it('that is cut off or not one is no answer', () => {
		const text = encodeAnswer(toEngine([]).slice(REQUEST));
		for (const damaged of [
			text.slice(0, -3),
			'[]',
			'<html>',
			text.replace('"events":0', '"events":-1')
		]) {
			expect(refusalOf(() => parseAnswer(damaged))?.reason).toBe('engine-unreachable');
		}
	});

	it('with damaged sums is no answer', () => {
		const cube = { by: 'place', value: 'number', range: [0, 9], buckets: 2 } as const;
		const engine = toEngine([toNaiveEvent({ start: [1, 1] })]);
		const text = encodeAnswer(engine.slice({ ...REQUEST, want: { cube } }));
		const damaged = text.replace(/"started":"[^"]{4}/, '"started":"');
		expect(refusalOf(() => parseAnswer(damaged))?.reason).toBe('engine-unreachable');
	});
});

describe('base64', () => {
	it('gives every byte back', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 99 }), (bytes) => {
				expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
			})
		);
		const many = new Uint8Array(100_000).map((_, at) => at);
		expect(decodeBase64(encodeBase64(many))).toEqual(many);
	});
});
