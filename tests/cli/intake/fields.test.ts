import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findColumns } from '../../../src/cli/intake/field-map.ts';
import { FIELD_NAMES, FIELDS } from '../../../src/cli/intake/fields.ts';
import { isEventFile } from '../../../src/cli/intake/open-source.ts';
import { toColumn, type RowSource } from '../../../src/cli/intake/row-source.ts';
import { codeSpans, sectionOf, tableRows } from '../../support/markdown.ts';

const format = readFileSync('docs/format.md', 'utf8');

function find(...names: string[]) {
	const source: RowSource = {
		file: 'a.csv',
		columns: names.map((name) => toColumn(name)),
		batches: () => {
			throw new Error('not asked for');
		},
		close: () => Promise.resolve()
	};
	const map = findColumns(source, {});
	return Object.fromEntries(
		Object.entries(map).map(([field, columns]) => [field, columns.map((at) => names[at])])
	);
}

describe('columns', () => {
	it('are found by their usual names, however these are written', () => {
		expect(find('Event Date', 'LATITUDE', 'Longitude', 'Location', 'Event-Type')).toEqual({
			start: ['Event Date'],
			lat: ['LATITUDE'],
			lng: ['Longitude'],
			place: ['Location'],
			kind: ['Event-Type']
		});
	});

	it('of usual names are taken in the order of how usual they are', () => {
		expect(find('time', 'x', 'start_date', 'lon', 'y', 'lat')).toEqual({
			start: ['start_date'],
			lat: ['lat'],
			lng: ['lon']
		});
	});

	it('of actors are taken together', () => {
		expect(find('date', 'Actor 2', 'Actor 1').actors).toEqual(['Actor 1', 'Actor 2']);
	});

	it('of other names are left alone', () => {
		expect(find('date', 'notes', 'id')).toEqual({ start: ['date'] });
	});
});

describe('docs/format.md', () => {
	it('lists every field, and only names by which one is found', () => {
		const rows = tableRows(sectionOf(format, 'Columns of a file'));
		const plain = (name: string) => name.replaceAll('_', '');
		const documented = rows.flatMap(([fields = '', , found = '']) => {
			const named = fields.split(', ').map((field) => field.replaceAll('`', ''));
			const known = FIELD_NAMES.filter((field) => named.includes(field)).flatMap(
				(field): readonly string[] => FIELDS[field]
			);
			expect(
				codeSpans(found)
					.map(plain)
					.filter((name) => !known.includes(name))
			).toEqual([]);
			return named;
		});
		expect(documented.toSorted()).toEqual(FIELD_NAMES.toSorted());
	});

	it('lists only endings of files that are read', () => {
		const rows = tableRows(sectionOf(format, 'Large data'));
		const endings = rows.flatMap(([names = '']) => names.split(', '));
		const read = endings
			.map((ending) => ending.replaceAll('`', ''))
			.filter((name) => name[0] === '.');
		expect(read.length).toBeGreaterThan(10);
		expect(read.filter((ending) => !isEventFile(`/nowhere/events${ending}`))).toEqual([]);
	});
});
