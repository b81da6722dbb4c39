import { describe, expect, it } from 'vitest';
import {
	encodeEngineHead,
	parseEngineHead,
	type EngineHead
} from '#lib/core/engine/engine-head.ts';

const HEAD: EngineHead = {
	slice: '/slice',
	count: 3,
	range: [-5, 9],
	busiest: 2,
	cube: { range: [-5, 9], buckets: 5 },
	bands: [{ band: 0, rows: 3, longest: 0 }],
	manifest: {
		format: 'dateline-columns',
		version: 2,
		scale: { unit: 'day', epoch: 0 },
		count: 0,
		places: 2,
		kinds: 1,
		actors: 0,
		weightStep: 1,
		tables: { packed: 9, bytes: 9, crc32: 1 },
		areas: [],
		chunks: []
	}
};

describe('the head of a dataset that an engine has', () => {
	it('says the same when it is read again', () => {
		expect(parseEngineHead(encodeEngineHead(HEAD))).toEqual(HEAD);
	});

	it('may be of nothing', () => {
		const empty = { ...HEAD, count: 0, range: null, busiest: null, cube: null, bands: [] };
		expect(parseEngineHead(encodeEngineHead(empty))).toEqual(empty);
	});

	it.each<[string, (text: string) => string]>([
		['cut off', (text) => text.slice(0, -9)],
		['of another kind', (text) => text.replace('dateline-engine', 'dateline-columns')],
		['of a later version', (text) => text.replace('"version":1', '"version":2')],
		['without a number', (text) => text.replace('"count":3,', '')],
		['with a band that there is not', (text) => text.replace('"band":0', '"band":999')],
		['changed in what lies beside it', (text) => text.replace('"places":2', '"places":3')]
	])('is refused where it is %s', (_what, damage) => {
		expect(() => parseEngineHead(damage(encodeEngineHead(HEAD)))).toThrow(
			expect.objectContaining({ name: 'ColumnFileError' })
		);
	});
});
