import type { Modality } from '#lib/core/model/dataset.ts';
import { sayStandings } from '#lib/core/slice/say-standings.ts';
import type { NamedFilters, NamedPair, SentenceFacts } from '#lib/core/slice/sentence-facts.ts';
import type { SentencePart, SliceSentence } from '#lib/core/slice/slice-sentence.ts';
import {
	sayCount,
	sayList,
	sayNumber,
	sayPlaceName,
	toSentenceCase
} from '#lib/core/text/english-words.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import { toUnitBetween } from '#lib/core/time/window-unit.ts';
import { windowWords } from '#lib/core/time/window-words.ts';

const MODALITIES: Readonly<Record<Modality, string>> = {
	asserted: 'stated as fact',
	reported: 'reported',
	alleged: 'claimed',
	planned: 'planned or asked',
	opinion: 'given as an opinion'
};

export function sayInEnglish(facts: SentenceFacts, language: string): SliceSentence {
	const parts = isEmpty(facts) ? sayNothing(facts, language) : saySome(facts, language);
	return {
		parts: parts.filter(({ text }) => text !== ''),
		certainty: sayStandings(facts.standings, sayNumber),
		dates: sayDates(facts),
		spoken: isEmpty(facts) ? parts.map(({ text }) => text).join('') : saySpoken(facts, language)
	};
}

function isEmpty({ events, ties }: SentenceFacts): boolean {
	return events + ties === 0;
}

function saySome(facts: SentenceFacts, language: string): SentencePart[] {
	const { days, events, ties, documents, filters, pair } = facts;
	const total = events + ties;
	const time: SentencePart = { role: 'time', text: toSentenceCase(windowWords(days, language)) };
	const documentsRecord =
		documents === 0
			? ': '
			: `: ${sayCount(documents, 'document')} record${documents === 1 ? 's' : ''} `;
	return [
		time,
		{ role: 'plain', text: filters ? ': ' : documentsRecord },
		{
			role: 'fact',
			text: filters ? sayCount(total, 'record') + sayFilters(filters) : sayRecords(events, ties)
		},
		...(pair ? sayPair(pair, total) : []),
		{ role: 'plain', text: '.' }
	];
}

function sayRecords(events: number, ties: number): string {
	if (ties === 0) return sayCount(events, 'event');
	return events === 0 ? sayCount(ties, 'tie') : `${sayNumber(events + ties)} events and ties`;
}

function sayPair({ pair, from, to, records }: NamedPair, total: number): SentencePart[] {
	const howMany = records === total ? (total === 2 ? 'both' : 'all') : sayNumber(records);
	const [first, second] = [sayPlaceName(from), sayPlaceName(to)];
	return [
		{ role: 'plain', text: `, ${howMany} of them ${pair.directed ? 'from' : 'between'} ` },
		{ role: 'pair', text: `${first} ${pair.directed ? 'to' : 'and'} ${second}`, pair }
	];
}

function sayFilters(filters: NamedFilters): string {
	const { kinds, actors, places, sources, modalities, pair, text } = filters;
	const phrases = [
		kinds.length > 0 ? `of ${sayList(kinds.map(toLowerStart), 'or')}` : '',
		pair ? sayPairFilter(pair) : '',
		places.length > 0 ? `involving ${sayList(places.map(sayPlaceName), 'or')}` : '',
		actors.length > 0 ? `with ${sayList(actors, 'or')}` : '',
		modalities.length > 0
			? sayList(
					modalities.map((each) => MODALITIES[each]),
					'or'
				)
			: '',
		text === '' ? '' : `mentioning “${text}”`,
		sources.length > 0
			? `from ${sayList(
					sources.map((title) => `“${title}”`),
					'or'
				)}`
			: ''
	];
	return phrases.map((phrase) => (phrase === '' ? '' : ` ${phrase}`)).join('');
}

function sayPairFilter({ pair, from, to }: NonNullable<NamedFilters['pair']>): string {
	const [first, second] = [sayPlaceName(from), sayPlaceName(to)];
	return pair.directed ? `from ${first} to ${second}` : `between ${first} and ${second}`;
}

/** `Visits and meetings` within a sentence, but not `UN resolutions`. */
function toLowerStart(label: string): string {
	return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function sayNothing(facts: SentenceFacts, language: string): SentencePart[] {
	const { days, filters, nearest, undated } = facts;
	if (!nearest && undated > 0) {
		const what = sayCount(undated, 'record') + (filters ? sayFilters(filters) : '');
		return [
			{ role: 'plain', text: 'Nothing has a date. ' },
			{ role: 'fact', text: toSentenceCase(what) },
			{ role: 'plain', text: ` ${undated === 1 ? 'is' : 'are'} undated.` }
		];
	}
	const nothing = `Nothing${filters ? sayFilters(filters) : ''}`;
	if (!nearest) return [{ role: 'plain', text: `${nothing} at any time.` }];
	const { preposition, time } = sayWhen(days, language);
	return [
		{ role: 'plain', text: `${nothing} ${preposition}` },
		{ role: 'time', text: time },
		{
			role: 'plain',
			text: nearest.isLater ? '. The next record is from ' : '. The last record before is from '
		},
		{ role: 'nearest', text: windowWords(nearest.year, language), window: nearest.window },
		{ role: 'plain', text: '.' }
	];
}

function sayDates({ uncertain, events, ties }: SentenceFacts): string {
	if (uncertain === 0) return '';
	if (uncertain === events + ties)
		return uncertain === 1 ? 'Its date is uncertain.' : 'All dates are uncertain.';
	return `${toSentenceCase(sayNumber(uncertain))} ${uncertain === 1 ? 'is' : 'are'} of uncertain date.`;
}

function saySpoken(facts: SentenceFacts, language: string): string {
	const { events, ties, filters, uncertain, days } = facts;
	const total = events + ties;
	const { preposition, time } = sayWhen(days, language);
	const what = `${total} ${total === 1 ? 'record' : 'records'}${filters ? sayFilters(filters) : ''}`;
	const doubt = uncertain > 0 ? `, ${uncertain} of uncertain date` : '';
	return `${what} ${preposition}${time}${doubt}`;
}

/** `in ` 1988, `on ` 4 May 1988, `from ` 1988 to 1991; the words for open ends stand alone. */
function sayWhen(days: DayRange, language: string): { preposition: string; time: string } {
	const time = windowWords(days, language);
	const [from, to] = days;
	if (!Number.isFinite(from) && !Number.isFinite(to)) return { preposition: 'in ', time };
	if (!Number.isFinite(from) || !Number.isFinite(to)) return { preposition: '', time };
	const unit = toUnitBetween(from, to);
	if (!unit) return { preposition: 'from ', time };
	return { preposition: unit.day === null ? 'in ' : 'on ', time };
}
