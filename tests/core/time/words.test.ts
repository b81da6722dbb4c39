import { describe, expect, it } from 'vitest';
import { parseEdtf } from '#lib/core/time/edtf.ts';
import { dateShort, dateWords } from '#lib/core/time/words.ts';

function say(text: string, language = 'en'): [words: string, short: string] {
	const { value } = parseEdtf(text);
	if (!value) throw new Error(`${text} is not readable`);
	return [dateWords(value, language), dateShort(value, language)];
}

describe('dates in words', () => {
	it.each([
		['1988', 'some time in 1988', '1988'],
		['1989-01', 'January 1989', 'Jan 1989'],
		['2008-08-20', '20 August 2008', '20 Aug 2008'],
		['1989-06~', 'about June 1989', 'c. June 1989'],
		['1984?', 'possibly 1984', '1984?'],
		['1984%', 'possibly about 1984', 'c. 1984?'],
		['[1980..1988]', 'some time between 1980 and 1988', '1980–88'],
		['[1963-03..1970-12]', 'some time between March 1963 and December 1970', 'Mar 1963 – Dec 1970'],
		['[1970-11..1970-12]', 'some time between November and December 1970', 'Nov–Dec 1970'],
		['[..1958-02]', 'in or before February 1958', 'before Feb 1958'],
		['[..1760-12-03]', 'on or before 3 December 1760', 'before 3 Dec 1760'],
		['[..2016-03~]', 'before about March 2016', 'before c. Mar 2016'],
		['[1958..]', 'in or after 1958', 'after 1958'],
		['[1667,1668,1670..1672]', '1667, 1668 or 1670 to 1672', '1667, 1668 or 1670–72'],
		['{1667,1668}', '1667 and 1668', '1667 and 1668'],
		['1955/1985', '1955 to 1985', '1955–85'],
		['1999/2003', '1999 to 2003', '1999–2003'],
		['1948~/1958', 'about 1948 to 1958', 'c. 1948–58'],
		['1989~/1991~', 'about 1989 to about 1991', 'c. 1989 – c. 1991'],
		['1970-11/1970-12', 'November to December 1970', 'Nov–Dec 1970'],
		['1963-03-04/1963-03-09', '4 to 9 March 1963', '4–9 Mar 1963'],
		['1967-05-30/1967-06-05', '30 May to 5 June 1967', '30 May – 5 June 1967'],
		['1963-03/..', 'since March 1963', 'since Mar 1963'],
		['1971/', 'from 1971, end not known', '1971–?'],
		['../1958', 'until 1958', 'until 1958'],
		['/1958', 'until 1958, start not known', '?–1958'],
		['196X', 'some time in the 1960s', '1960s'],
		['200X', 'some time between 2000 and 2009', '2000–09'],
		['15XX', 'some time between 1500 and 1599', '1500–99'],
		['2004-XX', 'some month of 2004', '2004'],
		['2004-06-XX', 'some day in June 2004', 'June 2004'],
		['156X-12-25', '25 December of a year in the 1560s', '25 Dec, 1560s'],
		['2004-06~-11', '11 June 2004, month and year approximate', 'c. 11 June 2004'],
		['2001-21', 'spring 2001', 'spring 2001'],
		['2001-24', 'winter 2001–02', 'winter 2001–02'],
		['2001-30', 'southern summer 2001–02', 'southern summer 2001–02'],
		['2001-34', 'second quarter of 2001', 'second quarter of 2001'],
		['-0043-03-15', '15 March 44 BC', '15 Mar 44 BC'],
		['0000', 'some time in 1 BC', '1 BC'],
		['-0001', 'some time in 2 BC', '2 BC'],
		['0001', 'some time in AD 1', 'AD 1'],
		['Y-17E7', 'some time in 170 million BC', '170 million BC'],
		['1950S2', 'between 1900 and 1999, estimated 1950', 'c. 1950'],
		['1985-04-12T23:20:30Z', '12 April 1985', '12 Apr 1985']
	])('%s: %s · %s', (text, words, short) => {
		expect(say(text)).toEqual([words, short]);
	});

	it('tells every kind of doubt about one date apart', () => {
		const forms = [
			'1984',
			'1984?',
			'1984~',
			'1984%',
			'198X',
			'1984/..',
			'1984/',
			'../1984',
			'/1984',
			'[1984..]',
			'[..1984]',
			'1984-XX'
		];
		expect(new Set(forms.map((form) => say(form)[0])).size).toBe(forms.length);
	});

	it('adds what was written where words cannot say all of it', () => {
		expect(say('1X60')[0]).toBe('some time between 1060 and 1960 (1X60)');
	});

	it('speaks English where it knows no better', () => {
		expect(say('1989-06', 'xx')).toEqual(say('1989-06', 'en-GB'));
	});
});
