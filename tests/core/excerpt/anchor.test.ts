import { expect, test } from 'vitest';
import { anchorQuote, toWhole } from '#lib/core/excerpt/anchor.ts';

const TEXT =
	'We had everything before us, we had nothing before us. The delegation went home; the delegation said nothing [sic].';

function quote(exact: string, prefix = '', suffix = '') {
	return { exact, prefix, suffix };
}

/** The words found, segment by segment; or how the search ended. */
function find(exact: string, prefix = '', suffix = ''): string[] | string {
	const anchor = anchorQuote(TEXT, quote(exact, prefix, suffix));
	if (anchor.state !== 'found') return anchor.state;
	return anchor.spans.map(({ start, end }) => TEXT.slice(start, end));
}

test('words that stand once are found', () => {
	expect(find('everything before us')).toEqual(['everything before us']);
});

test('line breaks and no-break spaces of the quotation do not matter', () => {
	expect(find('everything\nbefore\u00a0us')).toEqual(['everything before us']);
});

test('segments are found in their order, whatever the mark between them', () => {
	expect(find('we had nothing […] went home')).toEqual(['we had nothing', 'went home']);
	expect(find('we had nothing (...) went home')).toEqual(['we had nothing', 'went home']);
});

test('segments in the wrong order are not found, and the one that fails is named', () => {
	expect(anchorQuote(TEXT, quote('went home […] we had nothing'))).toEqual({
		state: 'missing',
		segment: 'we had nothing'
	});
});

test('of segments that can be read in several ways, the shortest run is meant', () => {
	const text = 'the king spoke. the king left and wept.';
	const anchor = anchorQuote(text, quote('the king […] wept'));
	expect(anchor.state === 'found' && toWhole(anchor.spans)).toEqual({ start: 16, end: 38 });
});

test('a letter in brackets may change its case', () => {
	expect(find('[t]he delegation went')).toEqual(['The delegation went']);
	expect(find('[T]he delegation said')).toEqual(['the delegation said']);
});

test('brackets that stand in the source are quoted like anything else', () => {
	expect(find('nothing [sic]')).toEqual(['nothing [sic]']);
});

test('other words in brackets are not the source’s and are not found', () => {
	expect(find('the [Syrian] delegation said')).toBe('missing');
});

test('straight marks for curly ones, other dashes and other case are not verbatim', () => {
	expect(anchorQuote('“so” — it', quote('"so" — it')).state).toBe('missing');
	expect(anchorQuote('“so” — it', quote('“so” - it')).state).toBe('missing');
	expect(anchorQuote('So it', quote('so it')).state).toBe('missing');
});

test('words that stand twice are ambiguous, with every place', () => {
	const anchor = anchorQuote(TEXT, quote('before us'));
	expect(anchor.state === 'ambiguous' && anchor.places).toHaveLength(2);
});

test('prefix or suffix decides between places, with or without the space', () => {
	expect(find('delegation', 'The')).toEqual(['delegation']);
	expect(find('before us', 'nothing')).toEqual(['before us']);
	expect(find('before us', '', ', we')).toEqual(['before us']);
	expect(find('delegation', '', ' said')).toEqual(['delegation']);
});

test('neighbours that decide nothing leave it ambiguous', () => {
	expect(find('before us', 'g')).toBe('ambiguous');
});

test('wrong neighbours of unique words are told, not fatal', () => {
	expect(anchorQuote(TEXT, quote('went home', 'nobody', 'ever'))).toMatchObject({
		state: 'found',
		wrongContext: ['prefix', 'suffix']
	});
});

test('overlapping occurrences are several places', () => {
	expect(anchorQuote('aaa', quote('aa')).state).toBe('ambiguous');
});

test('nothing is found in nothing, and nothing is nowhere', () => {
	expect(anchorQuote('', quote('a')).state).toBe('missing');
	expect(anchorQuote(TEXT, quote('[…]')).state).toBe('missing');
});

test('a word of a whole book is ambiguous without listing it all', () => {
	const anchor = anchorQuote('the '.repeat(10_000), quote('the'));
	expect(anchor.state === 'ambiguous' && anchor.places.length).toBeLessThan(100);
});
