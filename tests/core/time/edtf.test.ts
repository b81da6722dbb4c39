import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { DateValue } from '#lib/core/time/date-value.ts';
import { fromDay, toDay } from '#lib/core/time/day.ts';
import { parseEdtf } from '#lib/core/time/edtf.ts';
import { encodeWindow } from '#lib/core/time/window.ts';

function read(text: string): DateValue {
	const { value, problem } = parseEdtf(text);
	if (!value) throw new Error(problem.message);
	return value;
}

/** `earliest..latest` of both ends in the shortest words of an address. */
function extent(text: string): [start: string, end: string] {
	const { start, end } = read(text);
	return [encodeWindow(start), encodeWindow(end)];
}

describe('moments', () => {
	it.each([
		['1984', '1984', 'year'],
		['1984-06', '1984-06', 'month'],
		['2000-02-29', '2000-02-29', 'day'],
		['-0004-02-29', '-0004-02-29', 'day'],
		['0000', '0000', 'year'],
		['0099', '0099', 'year'],
		['-0043-03-15', '-0043-03-15', 'day'],
		['1582-10-10', '1582-10-10', 'day'],
		['Y170000002', 'Y170000002', 'year'],
		['Y-17E7', 'Y-170000000', 'year'],
		['Y3388E2S3', 'Y338000/Y338999', 'range'],
		['1950S2', '1900/1999', 'range'],
		['156X', '1560/1569', 'decade'],
		['-156X', '-1569/-1560', 'decade'],
		['15XX', '1500/1599', 'century'],
		['1XXX', '1000/1999', 'millennium'],
		['1XXX-XX', '1000/1999', 'millennium'],
		['2004-XX', '2004', 'year'],
		['2004-1X', '2004-10/2004', 'year'],
		['2004-06-XX', '2004-06', 'month'],
		['2004-02-XX', '2004-02', 'month'],
		['2001-21', '2001-03/2001-05', 'season'],
		['2001-22', '2001-06/2001-08', 'season'],
		['2001-23', '2001-09/2001-11', 'season'],
		['2001-24', '2001-12/2002-02', 'season'],
		['2003-24', '2003-12/2004-02', 'season'],
		['2001-30', '2001-12/2002-02', 'season'],
		['2001-34', '2001-04/2001-06', 'season'],
		['2001-39', '2001-09/2001', 'season'],
		['2001-41', '2001-07/2001', 'season']
	])('%s lies in %s, known to the %s', (text, days, precision) => {
		const value = read(text);
		expect(extent(text)).toEqual([days, days]);
		expect(value).toMatchObject({ edtf: text, span: 'moment', precision });
		expect(value.start).toBe(value.end);
	});

	it.each([
		['1984', false, false],
		['1984~', true, false],
		['1984?', false, true],
		['1984%', true, true],
		['2004-06~-11', true, false],
		['2004-?06-~11', true, true],
		['2001-21?', false, true]
	])('%s is approximate: %s, uncertain: %s', (text, approximate, uncertain) => {
		expect(read(text)).toMatchObject({ approximate, uncertain });
	});

	it('keeps the days between the parts of a mask out', () => {
		const { parts, precision } = read('156X-12-25');
		expect(parts).toHaveLength(10);
		expect(parts?.[3]).toEqual([toDay(1563, 12, 25), toDay(1563, 12, 25)]);
		expect(precision).toBe('decade');
		expect(read('1985-XX-31').parts).toHaveLength(7);
		expect(read('156X').parts).toBeUndefined();
	});

	it.each(['', 'Z', '-04', '+04:30'])(
		'takes the day as written from a time with zone “%s”',
		(zone) => {
			expect(extent(`1985-04-12T23:20:30${zone}`)).toEqual(['1985-04-12', '1985-04-12']);
		}
	);

	it('leaves midnight at the end of a day on that day', () => {
		expect(extent('1985-04-12T24:00:00Z')).toEqual(['1985-04-12', '1985-04-12']);
	});
});

describe('intervals', () => {
	it.each([
		['1955/1985', '1955', '1985', 'known', 'known'],
		['1985/..', '1985', '../..', 'known', 'open'],
		['1985/', '1985', '1985/..', 'known', 'unknown'],
		['../1985', '../..', '1985', 'open', 'known'],
		['/1985', '../1985', '1985', 'unknown', 'known'],
		['1991/200X', '1991', '2000/2009', 'known', 'known'],
		['2001-24/2002-21', '2001-12/2002-02', '2002-03/2002-05', 'known', 'known']
	])('%s lasts from %s to %s', (text, start, end, startKind, endKind) => {
		expect(extent(text)).toEqual([start, end]);
		expect(read(text)).toMatchObject({ span: 'lasting', startKind, endKind });
	});

	it('does not let an open end run to a day that it has not', () => {
		expect(read('../1985').start).toEqual([-Infinity, -Infinity]);
		expect(read('1985/..').end).toEqual([Infinity, Infinity]);
		expect(read('../..')).toMatchObject({ startKind: 'open', endKind: 'open' });
	});

	it('does not end before it begins, nor begin after it ends', () => {
		expect(extent('1980/1980-10-08')).toEqual(['1980/1980-10-08', '1980-10-08']);
		expect(extent('1980-10-08/1980')).toEqual(['1980-10-08', '1980-10-08/1980']);
	});

	it('has the precision of its coarser end and the qualifiers of either', () => {
		expect(read('1948~/1958-03')).toMatchObject({ precision: 'year', approximate: true });
		expect(read('1963-03-01/..')).toMatchObject({ precision: 'day', approximate: false });
	});
});

describe('sets', () => {
	it('takes one of several as a moment with gaps', () => {
		const { start, parts, every, precision } = read('[1667,1668,1670..1672]');
		expect(encodeWindow(start)).toBe('1667/1672');
		expect(parts?.map(encodeWindow)).toEqual(['1667/1668', '1670/1672']);
		expect(every).toBeUndefined();
		expect(precision).toBe('range');
	});

	it('takes all of several as every one of them', () => {
		const { parts, every } = read('{1960,1962..1964,1961-12}');
		expect(every).toBe(true);
		expect(parts?.map(encodeWindow)).toEqual(['1960', '1961-12', '1962', '1963', '1964']);
	});

	it('takes a stretch as one moment within it', () => {
		expect(read('[1980..1988]')).toMatchObject({ span: 'moment', precision: 'range' });
		expect(extent('[1980..1988]')).toEqual(['1980/1988', '1980/1988']);
		expect(read('[1980..1988]').parts).toBeUndefined();
	});

	it('lets a moment lie any time before or after', () => {
		expect(extent('[..1760-12-03]')[0]).toBe('../1760-12-03');
		expect(read('[..1760-12-03]')).toMatchObject({ startKind: 'open', endKind: 'known' });
		expect(extent('[1760-12..]')[1]).toBe('1760-12/..');
	});

	it('is a plain date when there is only one', () => {
		expect(read('[1984]')).toMatchObject({ precision: 'year' });
		expect(read('{1984}').parts).toBeUndefined();
	});
});

describe('refusals', () => {
	it.each([
		['', 'date-invalid', 'Write a date such as'],
		[' \t', 'date-invalid', 'Write a date such as'],
		['open', 'date-invalid', '1985/..'],
		['unknown', 'date-invalid', 'Leave the date out'],
		['1984-6-1', 'date-invalid', 'Write 1984-06-01.'],
		['1984/06/01', 'date-invalid', 'Write 1984-06-01.'],
		['12/11/1918', 'date-ambiguous', 'Write 1918-11-12 or 1918-12-11.'],
		['23.11.1918', 'date-invalid', 'Write 1918-11-23.'],
		['1939–1945', 'date-invalid', 'Write 1939/1945.'],
		['1939-1945', 'date-invalid', 'Write 1939/1945.'],
		['June 2004', 'date-invalid', 'Write 2004-06.'],
		['2 June 2004', 'date-invalid', 'Write 2004-06-02.'],
		['Sept 5, 2004', 'date-invalid', 'Write 2004-09-05.'],
		['２００４', 'date-invalid', 'Write 2004.'],
		['١٩٨٤', 'date-invalid', 'Write 1984.'],
		[' 1985', 'date-invalid', 'Write 1985.'],
		['c. 1984', 'date-invalid', 'Write 1984~.'],
		['before 1958', 'date-invalid', 'Write [..1958].'],
		['between 1980 and 1988', 'date-invalid', 'Write [1980..1988].'],
		['[1963-03..1970]', 'date-invalid', 'Write [1963-03..1970-12].'],
		['1960s', 'date-invalid', 'Write 196X.'],
		['the 19th century', 'date-invalid', 'Write 18XX.'],
		['44 BC', 'date-invalid', 'Write -0043.'],
		['19uu', 'date-invalid', 'Write 19XX.'],
		['spring of 1848', 'date-invalid', 'Write 1848-21.'],
		['19855', 'date-invalid', 'Write Y19855.'],
		['20040612', 'date-invalid', 'Write 2004-06-12.'],
		['1985-04-12T23:59:60Z', 'date-invalid', 'Write 1985-04-12.'],
		['2003-02-29', 'date-no-such-day', 'Days of February 2003 run from 01 to 28.'],
		['1900-02-29', 'date-no-such-day', 'Days of February 1900 run from 01 to 28.'],
		['2004-02-30', 'date-no-such-day', 'Days of February 2004 run from 01 to 29.'],
		['2003~-02-29', 'date-no-such-day', '29 February'],
		['2004-13', 'date-no-such-day', 'Months run from 01 to 12'],
		['1984-85', 'date-no-such-day', 'write 1984/1985'],
		['1945/1939', 'date-reversed', '1939/1945'],
		['1984-06-01/1984-05', 'date-reversed', '1984-05/1984-06-01'],
		['[1988..1980]', 'date-reversed', '1980..1988'],
		['85', 'date-unsupported', '85XX for the century'],
		['198', 'date-unsupported', '198X for the decade'],
		['/', 'date-unsupported', '1985/'],
		['XXXX-XX-25', 'date-unsupported', 'more digits'],
		['Y9E99', 'date-unsupported', 'Y1000000000000'],
		['hello', 'date-invalid', 'Write a date such as'],
		['-0000', 'date-invalid', 'Write 0000']
	])('“%s” is %s: %s', (text, code, hint) => {
		const { value, problem } = parseEdtf(text);
		expect(value).toBeNull();
		expect(problem?.code).toBe(code);
		expect(problem?.hint).toContain(hint);
	});

	it('names both ends of a reversed interval', () => {
		expect(parseEdtf('1945/1939').problem?.message).toMatch(/1939.*1945/);
	});

	it('says both readings of an ambiguous date', () => {
		const message = parseEdtf('12/11/1918').problem?.message;
		expect(message).toContain('12 November 1918');
		expect(message).toContain('11 December 1918');
	});

	it('points at the fault', () => {
		expect(parseEdtf('1945/2004-02-30').problem?.offset).toBe(13);
		expect(parseEdtf('1984-06-1').problem?.offset).toBe(9);
	});

	it('never throws, whatever the text, and suggests only what it accepts', () => {
		const texts = fc.oneof(
			fc.string(),
			fc.string({ unit: fc.constantFrom(...'0129X-/.~?%[]{},TZYES ') })
		);
		fc.assert(
			fc.property(texts, (text) => {
				const { value, problem } = parseEdtf(text);
				expect(value === null).toBe(problem !== null);
				const suggestion = /^Write (\S+)\.$/.exec(problem?.hint ?? '')?.[1];
				if (suggestion) expect(parseEdtf(suggestion).value).not.toBeNull();
			}),
			{ numRuns: 1000, seed: 1 }
		);
	});
});

describe('time zones', () => {
	const zones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'];

	it.each(zones)('a quarter of 10,000 random dates keeps its days in %s', async (zone) => {
		const home = process.env.TZ;
		process.env.TZ = zone;
		vi.resetModules();
		const { parseEdtf: parseHere } = await import('#lib/core/time/edtf.ts');
		const days = fc.integer({ min: toDay(-5000, 1, 1), max: toDay(9999, 12, 31) });
		const suffixes = fc.constantFrom('', 'T23:20:30', 'T00:00:00Z', 'T23:59:59-04', 'T00:10:00+14');
		fc.assert(
			fc.property(days, suffixes, (day, suffix) => {
				const { year, month, day: dayOfMonth } = fromDay(day);
				const date = [month, dayOfMonth].map((part) => String(part).padStart(2, '0')).join('-');
				const sign = year < 0 ? '-' : '';
				const text = `${sign}${String(Math.abs(year)).padStart(4, '0')}-${date}${suffix}`;
				expect(parseHere(text).value?.start).toEqual([day, day]);
			}),
			{ numRuns: 2500, seed: zones.indexOf(zone) }
		);
		process.env.TZ = home;
	});
});
