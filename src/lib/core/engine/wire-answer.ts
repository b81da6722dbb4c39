import * as v from 'valibot';
import { EngineError } from '#lib/core/engine/engine-error.ts';
import type { SliceAnswer } from '#lib/core/engine/slice-answer.ts';
import { decodeCube, encodeCube, wireCubeShape } from '#lib/core/engine/wire-cube.ts';
import { decodeRows, encodeRows, wireRowsShape } from '#lib/core/engine/wire-rows.ts';
import { numbers } from '#lib/core/engine/wire-numbers.ts';

const whole = v.pipe(v.number(), v.safeInteger());
const size = v.pipe(whole, v.minValue(0));

const answerShape = v.object({
	exact: v.boolean(),
	bucket: v.nullable(size),
	events: size,
	uncertain: size,
	counts: v.array(v.object({ key: numbers, value: numbers })),
	histogram: v.nullable(v.object({ from: numbers, number: numbers, earlier: size })),
	page: v.nullable(
		v.object({
			row: numbers,
			next: v.nullable(v.object({ value: whole, row: size })),
			events: v.optional(wireRowsShape)
		})
	),
	cube: v.nullable(wireCubeShape)
});

/** JSON, typed arrays as lists of numbers. */
export function encodeAnswer({ exact, bucket, columns }: SliceAnswer): string {
	const { events, uncertain, counts, histogram, page, cube } = columns;
	const wire: v.InferOutput<typeof answerShape> = {
		exact,
		bucket,
		events,
		uncertain,
		counts: counts.map(({ key, value }) => ({ key: [...key], value: [...value] })),
		histogram: histogram && {
			from: [...histogram.from],
			number: [...histogram.number],
			earlier: histogram.earlier
		},
		page: page && {
			row: [...page.row],
			next: page.next,
			...(page.events ? { events: encodeRows(page.events) } : {})
		},
		cube: cube && encodeCube(cube)
	};
	return JSON.stringify(wire);
}

/** @throws EngineError `engine-unreachable` where the text is no answer, or only its beginning */
export function parseAnswer(text: string): SliceAnswer {
	const { exact, bucket, events, uncertain, counts, histogram, page, cube } = readShape(text);
	return {
		exact,
		bucket,
		columns: {
			events,
			uncertain,
			counts: counts.map(({ key, value }) => ({
				key: Uint32Array.from(key),
				value: Float64Array.from(value)
			})),
			histogram: histogram && {
				from: Float64Array.from(histogram.from),
				number: Float64Array.from(histogram.number),
				earlier: histogram.earlier
			},
			page: page && {
				row: Uint32Array.from(page.row),
				next: page.next,
				...(page.events ? { events: decodeRows(page.events) } : {})
			},
			cube: cube && decodeCube(cube)
		}
	};
}

function readShape(text: string): v.InferOutput<typeof answerShape> {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		throw new EngineError('engine-unreachable', 'The answer is no JSON, or only its beginning');
	}
	const shape = v.safeParse(answerShape, json);
	if (shape.success) return shape.output;
	throw new EngineError('engine-unreachable', 'What came back is not an answer of an engine');
}
