import { describe, expect, test } from 'vitest';
import type { CellKind } from '#lib/core/dataset/cell-kind.ts';
import { choiceCell, yesNoCell } from '#lib/core/dataset/cells/choice-cells.ts';
import {
	countryCell,
	geonamesCell,
	languageCell,
	sha256Cell,
	urlCell,
	wikidataCell
} from '#lib/core/dataset/cells/code-cells.ts';
import { dateCell } from '#lib/core/dataset/cells/date-cell.ts';
import {
	namesCell,
	referenceCell,
	referencesCell,
	rolesCell
} from '#lib/core/dataset/cells/list-cells.ts';
import {
	degreesCell,
	kilometresCell,
	numberCell,
	offsetCell
} from '#lib/core/dataset/cells/number-cells.ts';
import { idCell, markdownCell, titleCell } from '#lib/core/dataset/cells/text-cells.ts';

function codes<V>(kind: CellKind<V>, text: string): string[] {
	return kind.read(text, 'column').faults.map(({ code }) => code);
}

function hint<V>(kind: CellKind<V>, text: string): string | null {
	return kind.read(text, 'column').faults[0]?.hint ?? null;
}

describe('choices', () => {
	const kind = choiceCell(['asserted', 'reported'] as const);

	test('a word of the list is read as written', () => {
		expect(kind.read('asserted', 'modality')).toEqual({ value: 'asserted', faults: [] });
	});

	test('a near word is suggested, and nothing is assumed', () => {
		expect(kind.read('assertd', 'modality').value).toBeNull();
		expect(hint(kind, 'assertd')).toBe('Did you mean “asserted”?');
	});

	test('a far word is refused with the list', () => {
		expect(kind.read('perhaps', 'modality').faults[0]).toMatchObject({
			message: 'modality is “perhaps”, which is none of asserted, reported.',
			hint: null
		});
	});

	test('other case is another word', () => {
		expect(codes(kind, 'Asserted')).toEqual(['value-unknown']);
	});

	test('only yes and no answer a question', () => {
		expect(yesNoCell.read('yes', 'directed').value).toBe(true);
		expect(yesNoCell.read('no', 'directed').value).toBe(false);
		expect(codes(yesNoCell, 'TRUE')).toEqual(['value-unknown']);
		expect(yesNoCell.empty).toBeNull();
	});
});

describe('numbers', () => {
	test.each(['0', '-1.5', '+2', '.5', '1e3'])('%s is a number', (text) => {
		expect(numberCell.read(text, 'quantity').value).toBe(Number(text));
	});

	test.each(['about 200', 'NaN', 'Infinity', '0x10', '1e999', '--1'])('%s is none', (text) => {
		expect(numberCell.read(text, 'quantity').value).toBeNull();
		expect(codes(numberCell, text)).toEqual(['number-invalid']);
	});

	test('a decimal comma and marks between thousands are told apart', () => {
		expect(hint(numberCell, '51,5')).toBe('Write 51.5, with a point.');
		expect(hint(numberCell, '1,500')).toBe('Write 1500, without marks between thousands.');
		expect(hint(numberCell, '1 500 000')).toBe('Write 1500000, without marks between thousands.');
	});

	test('degrees, minutes and seconds are turned into what to write', () => {
		expect(hint(degreesCell(90), '33°30\'49"N')).toBe('Write 33.51361, in decimal degrees.');
		expect(hint(degreesCell(90), '10°30′ W')).toBe('Write -10.5, in decimal degrees.');
		expect(hint(degreesCell(90), 'S 10°')).toBe('Write -10, in decimal degrees.');
		expect(degreesCell(90).read('10°30', 'lat').value).toBeNull();
	});

	test('a radius is not negative and not longer than half way round', () => {
		expect(kilometresCell.read('0', 'radius_km').value).toBe(0);
		expect(codes(kilometresCell, '-5')).toEqual(['number-range']);
		expect(codes(kilometresCell, '10000000')).toEqual(['number-range']);
		expect(codes(kilometresCell, 'five')).toEqual(['number-invalid']);
	});

	test('a position is a whole number from 0', () => {
		expect(offsetCell.read('0', 'start').value).toBe(0);
		expect(codes(offsetCell, '-1')).toEqual(['number-invalid']);
		expect(codes(offsetCell, '1.5')).toEqual(['number-invalid']);
	});
});

describe('lists', () => {
	test('one id, and none', () => {
		expect(referenceCell.ids?.('moscow')).toEqual(['moscow']);
		expect(referenceCell.ids?.(null)).toEqual([]);
	});

	test('ids are separated by semicolons, spaces and empty parts are no fault', () => {
		expect(referencesCell.read(' a;b ;; a ', 'same_as').value).toEqual(['a', 'b']);
	});

	test('roles may be left out and may hold spaces', () => {
		expect(rolesCell.read('ada=guest of honour; bea', 'actors').value).toEqual([
			{ actor: 'ada', role: 'guest of honour' },
			{ actor: 'bea', role: '' }
		]);
	});

	test('an actor with two roles is named once', () => {
		expect(rolesCell.ids?.(rolesCell.read('ada=host; ada=donor', 'actors').value)).toEqual(['ada']);
	});

	test('a role for nobody is a fault', () => {
		expect(codes(rolesCell, '=guest')).toEqual(['roles-syntax']);
	});

	test('names are kept by language; the rest is told part by part', () => {
		const { value, faults } = namesCell.read('ar=دمشق; ru=Дамаск; ru=Шам; الشام; x=', 'names');
		expect(value).toEqual({ ar: 'دمشق', ru: 'Дамаск' });
		expect(faults.map(({ code }) => code)).toEqual([
			'names-duplicate',
			'names-syntax',
			'names-syntax'
		]);
	});

	test('a name cannot reach a prototype', () => {
		const { value } = namesCell.read('__proto__=x; constructor=y', 'names');
		expect(Object.keys(value)).toEqual([]);
	});
});

describe('codes', () => {
	test('what has the right form is kept', () => {
		expect(wikidataCell.read('Q3766', 'wikidata').value).toBe('Q3766');
		expect(geonamesCell.read('170654', 'geonames').value).toBe('170654');
		expect(sha256Cell.read('a'.repeat(64), 'sha256').value).toBe('a'.repeat(64));
		expect(languageCell.read('fa', 'language').value).toBe('fa');
		expect(countryCell.read('SY', 'country').value).toBe('SY');
	});

	test('what has not is left out', () => {
		expect(wikidataCell.read('3766', 'wikidata').value).toBe('');
		expect(geonamesCell.read('0', 'geonames').value).toBe('');
		expect(sha256Cell.read('A'.repeat(64), 'sha256').value).toBe('');
		expect(languageCell.read('English', 'language').value).toBe('');
		expect(countryCell.read('SYR', 'country').value).toBe('');
	});

	test('a country in small letters is told in capitals', () => {
		expect(hint(countryCell, 'sy')).toBe('Write SY, in capitals.');
	});

	test('an unsafe address is never kept', () => {
		expect(urlCell.read('javascript:alert(1)', 'url').value).toBeNull();
		expect(codes(urlCell, 'javascript:alert(1)')).toEqual(['url-unsafe']);
	});

	test('an id that is no id is told with one that is', () => {
		expect(hint(idCell, 'Hafez al-Assad')).toBe('Write “hafez-al-assad”.');
		expect(hint(idCell, 'دمشق')).toContain('such as');
	});
});

describe('texts and dates', () => {
	test('a title of 200 characters fits, one more is told', () => {
		expect(codes(titleCell, '😀'.repeat(200))).toEqual([]);
		expect(codes(titleCell, 'x'.repeat(201))).toEqual(['title-long']);
	});

	test('a title too long is kept whole', () => {
		expect(titleCell.read('x'.repeat(201), 'title').value).toHaveLength(201);
	});

	test('markup in a summary stays text and is told', () => {
		expect(codes(markdownCell, '[x](javascript:alert(1)) <b>y</b>')).toEqual([
			'url-unsafe',
			'markdown-plain',
			'markdown-plain'
		]);
	});

	test('a date is read by the time module, its problem passed on with its place', () => {
		expect(dateCell.read('1980', 'date').value).toMatchObject({ edtf: '1980', precision: 'year' });
		expect(dateCell.read('1984-6-1', 'date').faults[0]).toMatchObject({
			code: 'date-invalid',
			hint: 'Write 1984-06-01.'
		});
	});

	test('an empty date is no date', () => {
		expect(dateCell.empty).toBeNull();
	});
});
