import * as zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32 } from '#lib/core/columns/crc32.ts';

const of = (text: string) => crc32(new TextEncoder().encode(text));

describe('crc32', () => {
	it('gives the check value of the standard', () => {
		expect(of('123456789')).toBe(0xcbf4_3926);
	});

	it('is 0 for nothing', () => {
		expect(of('')).toBe(0);
	});

	it('tells texts apart that differ in a bit', () => {
		expect(of('a')).not.toBe(of('c'));
	});

	it('tells order', () => {
		expect(of('ab')).not.toBe(of('ba'));
	});

	it('is that of zlib, whatever the length', () => {
		const bytes = Uint8Array.from({ length: 41 }, (_, at) => (at * 151 + 7) % 256);
		for (let length = 0; length <= bytes.length; length++) {
			const part = bytes.subarray(1, length);
			expect(crc32(part)).toBe(zlib.crc32(part));
		}
	});

	it('is never negative', () => {
		expect(of('a')).toBe(0xe8b7_be43);
	});
});
