import * as v from 'valibot';
import { NO_END, NO_START } from '#lib/core/columns/ticks.ts';
import { EngineError } from '#lib/core/engine/engine-error.ts';
import { COUNT_KEYS, type SliceRequest } from '#lib/core/engine/slice-request.ts';

/** The most that one request may ask for. */
const WIRE_LIMITS = {
	/** Codes in one field of a filter. */
	codes: 10_000,
	counts: 16,
	bins: 10_000,
	buckets: 2_000,
	/** Events on a page. */
	events: 1_000
} as const;

const CODES = 2 ** 32;
const whole = v.pipe(v.number(), v.safeInteger());
const size = v.pipe(whole, v.minValue(0));
const tick = v.pipe(whole, v.minValue(NO_START), v.maxValue(NO_END));
const range = v.tuple([tick, tick]);
const code = v.pipe(size, v.ltValue(CODES));
const codes = v.nullish(v.pipe(v.array(code), v.maxLength(WIRE_LIMITS.codes)));
const value = v.picklist(['number', 'weight']);
const by = v.picklist(COUNT_KEYS);
const upTo = (most: number, least = 1) => v.pipe(size, v.minValue(least), v.maxValue(most));

const requestShape = v.strictObject({
	window: range,
	mode: v.picklist(['window', 'instant', 'cumulative']),
	dates: v.picklist(['possible', 'certain']),
	filter: v.strictObject({
		places: codes,
		kinds: codes,
		actors: codes,
		modalities: codes,
		pair: v.nullish(v.strictObject({ from: code, to: code, directed: v.boolean() }))
	}),
	want: v.strictObject({
		counts: v.optional(
			v.pipe(
				v.array(v.strictObject({ by, value, top: v.optional(v.pipe(size, v.ltValue(CODES))) })),
				v.maxLength(WIRE_LIMITS.counts)
			)
		),
		histogram: v.optional(v.strictObject({ range, bins: upTo(WIRE_LIMITS.bins) })),
		events: v.optional(
			v.strictObject({
				order: v.picklist(['start', 'weight']),
				limit: upTo(WIRE_LIMITS.events, 0),
				cursor: v.optional(
					v.strictObject({
						value: v.pipe(whole, v.minValue(NO_START), v.ltValue(CODES)),
						row: code
					})
				)
			})
		),
		cube: v.optional(v.strictObject({ by, value, range, buckets: upTo(WIRE_LIMITS.buckets) }))
	})
});

/** JSON. Ticks beyond what 32 bits can count become ends without bound, which mean the same. */
export function encodeRequest(request: SliceRequest): string {
	const [from, to] = request.window;
	return JSON.stringify({ ...request, window: [toTick(from), toTick(to)] });
}

/** @throws EngineError `engine-refused` where the text is no request, or one for too much */
export function parseRequest(text: string): SliceRequest {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		throw new EngineError('engine-refused', 'The request is no JSON');
	}
	const shape = v.safeParse(requestShape, json);
	if (shape.success) return shape.output;
	const where = v.getDotPath(shape.issues[0]) ?? 'the request';
	throw new EngineError('engine-refused', `This is not what can be asked for: ${where}`);
}

function toTick(tick: number): number {
	return Math.max(NO_START, Math.min(NO_END, tick));
}
