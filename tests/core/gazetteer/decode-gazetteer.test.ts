import { describe, expect, test } from 'vitest';
import { toGazetteer } from '#lib/core/gazetteer/gazetteer.ts';
import { decodeGazetteer } from '#lib/core/gazetteer/decode-gazetteer.ts';
import { encodeGazetteer } from '../../../src/tools/gazetteer/encode-gazetteer.ts';
import type { Row } from '../../../src/tools/gazetteer/row.ts';

function row(cells: Partial<Row>): Row {
	return {
		id: '1',
		name: 'Here',
		country: 'AT',
		lat: 48.2,
		lng: 16.37,
		kind: 'city',
		feature: 'city',
		radiusKm: 0,
		population: 0,
		names: [cells.name ?? 'Here'],
		datedNames: [],
		...cells
	};
}

describe('what is encoded is decoded', () => {
	const text = encodeGazetteer([
		row({
			id: '20',
			name: 'Second',
			country: 'SY',
			lat: -33.5,
			lng: 179.9994,
			population: 1234567
		}),
		row({
			id: '7',
			name: 'First',
			country: 'SY',
			names: ['First', 'Erste', 'Первый'],
			datedNames: [{ name: 'Erste', dates: '1900/1918' }]
		}),
		row({
			id: 'a-base',
			name: 'Base',
			country: 'SY',
			kind: 'site',
			feature: 'air base',
			radiusKm: 4
		}),
		row({ id: 'a-sea', name: 'Sea', country: '', kind: 'sea', feature: 'sea', radiusKm: 90 })
	]);
	const gazetteer = toGazetteer(text);

	test('names, kinds, radii and dates', () => {
		expect(gazetteer.placeOf('7')).toEqual({
			id: '7',
			name: 'First',
			country: 'SY',
			lat: 48.2,
			lng: 16.37,
			kind: 'city',
			feature: 'city',
			radiusKm: 0,
			population: 0,
			alternates: ['Erste', 'Первый'],
			datedNames: [{ name: 'Erste', dates: '1900/1918' }]
		});
		expect(gazetteer.placeOf('a-base')).toMatchObject({
			kind: 'site',
			feature: 'air base',
			radiusKm: 4
		});
		expect(gazetteer.placeOf('a-sea')).toMatchObject({ country: '', kind: 'sea', alternates: [] });
	});

	test('coordinates to a thousandth of a degree, populations to two digits', () => {
		expect(gazetteer.placeOf('20')).toMatchObject({
			lat: -33.5,
			lng: 179.999,
			population: 1200000
		});
	});

	test('the order in which rows are given does not matter', () => {
		expect(gazetteer.find('Second')[0]?.id).toBe('20');
		expect(gazetteer.findWithin('Base', 'SY')[0]?.id).toBe('a-base');
		expect(gazetteer.findWithin('Sea', '')[0]?.id).toBe('a-sea');
	});

	test('a gazetteer without rows knows no place', () => {
		const empty = toGazetteer(encodeGazetteer([]));
		expect(empty.find('Here')).toEqual([]);
		expect(empty.suggest('Here')).toEqual([]);
	});

	test('another format is refused by name', () => {
		expect(() => decodeGazetteer('{"format":2}')).toThrow('format 2');
	});
});
