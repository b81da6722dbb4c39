import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/core/time/day.ts';
import {
	actors,
	dateOf,
	documents,
	events,
	excerpts,
	excerptsOf,
	placesOf,
	places,
	records,
	relations,
	rolesOf,
	sources,
	WHY_SKIPPED,
	type RecordRow
} from './tables.ts';

const SOVIET_UNION_ENDS = toDay(1991, 12, 26);
const HAFEZ_DIES = toDay(2000, 6, 30);

/** First and last day on which the text lets a period state or a historic name be used. */
const LIFETIMES = new Map([
	['soviet-union', [toDay(1922, 12, 30), toDay(1991, 12, 31)]],
	['leningrad', [toDay(1924, 1, 26), toDay(1991, 9, 6)]],
	['russia', [SOVIET_UNION_ENDS, Infinity]],
	['united-arab-republic', [toDay(1958, 1, 1), toDay(1961, 9, 30)]],
	['west-germany', [toDay(1949, 5, 23), toDay(1990, 10, 2)]],
	['czechoslovakia', [toDay(1945, 5, 9), toDay(1992, 12, 31)]],
	['yugoslavia', [toDay(1945, 11, 29), toDay(1992, 4, 27)]]
]);

/** Days on which a page was saved; they stand at the head of two documents. */
const CAPTURE_DATES = ['2016-10-22', '2016-10-23'];

const idsOf = (rows: readonly RecordRow[]) => rows.map(({ id }) => id);
const textOf = (record: RecordRow) => `${record.title} ${record.summary}`;
const sourcesOf = (record: RecordRow) => new Set(excerptsOf(record).map(({ source }) => source));

describe('the dataset', () => {
	it('is as large as its documents tell', () => {
		expect(events.length).toBeGreaterThanOrEqual(110);
		expect(events.length).toBeLessThanOrEqual(140);
		expect(relations.length).toBeGreaterThanOrEqual(70);
		expect(relations.length).toBeLessThanOrEqual(100);
		expect(excerpts.length).toBeGreaterThanOrEqual(150);
		expect(excerpts.length).toBeLessThanOrEqual(250);
	});

	it('has no record without an excerpt and no excerpt without a record', () => {
		expect(idsOf(records.filter((record) => excerptsOf(record).length === 0))).toEqual([]);
		const known = new Set([
			...events.map(({ id }) => `event:${id}`),
			...relations.map(({ id }) => `relation:${id}`)
		]);
		const dangling = excerpts.flatMap(({ supports }) =>
			supports.split(';').filter((id) => !known.has(id))
		);
		expect(dangling).toEqual([]);
	});

	it('quotes briefly', () => {
		const lengths = excerpts.map(({ exact }) => exact.length).sort((a, b) => a - b);
		expect(lengths.at(-1)).toBeLessThanOrEqual(200);
		expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(120);
	});

	it('writes headlines: short and without a full stop', () => {
		expect(records.filter(({ title }) => title.length > 70 || title.endsWith('.'))).toEqual([]);
		expect(records.filter(({ summary }) => !/[.!?]$/.test(summary))).toEqual([]);
	});
});

describe('a faithful editor never', () => {
	it('gives a publication or page-capture date to an event', () => {
		const taken = new Set([...CAPTURE_DATES, ...sources.map(({ published }) => published)]);
		taken.delete('');
		expect(idsOf(records.filter(({ date }) => taken.has(date)))).toEqual([]);
	});

	it('states a date without saying how it was reached', () => {
		expect(idsOf(records.filter(({ date_note }) => date_note === ''))).toEqual([]);
		const undated = records.filter(({ date }) => date === '');
		expect(undated.every(({ date_basis }) => date_basis === 'undated')).toBe(true);
	});

	it('calls a date stated that hangs in the air', () => {
		const vague = records.filter(
			({ date, date_basis }) => date_basis === 'stated' && /[~?%]|\[\.\./.test(date)
		);
		expect(idsOf(vague)).toEqual([]);
	});

	it('puts a state or an old name outside its time', () => {
		const misplaced = records.flatMap((record) =>
			placesOf(record)
				.filter((place) => {
					const life = LIFETIMES.get(place);
					const { start, end } = dateOf(record);
					const [from = -Infinity, to = Infinity] = life ?? [];
					return end[0] < from || start[0] < from || end[1] > to;
				})
				.map((place) => `${record.id}: ${place}`)
		);
		expect(misplaced).toEqual([]);
	});

	it('says Russia for the Soviet Union, or the reverse', () => {
		const early = records.filter((record) => dateOf(record).end[1] <= toDay(1991, 12, 31));
		expect(
			idsOf(early.filter((record) => /\bRussians?\b|\bRussia\b/.test(textOf(record))))
		).toEqual([]);
		const late = records.filter((record) => dateOf(record).start[0] >= SOVIET_UNION_ENDS);
		expect(idsOf(late.filter(({ title }) => /\bSoviets?\b|\bUSSR\b/.test(title)))).toEqual([]);
	});

	it('merges the two Assads because they share a name', () => {
		const hafez = records.filter((record) => rolesOf(record).has('hafez-al-assad'));
		const bashar = records.filter((record) => rolesOf(record).has('bashar-al-assad'));
		expect(hafez.length).toBeGreaterThan(20);
		expect(bashar.length).toBeGreaterThan(5);
		expect(idsOf(hafez.filter((record) => dateOf(record).start[0] > HAFEZ_DIES))).toEqual([]);
		expect(idsOf(bashar.filter((record) => dateOf(record).end[1] < HAFEZ_DIES))).toEqual([]);
		const spoken = excerpts.filter(({ speaker }) => speaker === 'bashar-al-assad');
		expect(new Set(spoken.map(({ source }) => source)).size).toBe(1);
	});

	it('turns a plan, an offer or a request into a fact', () => {
		const promise = /\b(would|plans?|proposes?|promises?|offers?|is to|are to|commits?)\b/i;
		const facts = records.filter(({ modality }) => modality === 'asserted');
		expect(facts.filter(({ title }) => promise.test(title)).map(({ title }) => title)).toEqual([]);
	});

	it('turns an accusation into a fact', () => {
		const accused = records.filter((record) =>
			[...rolesOf(record).values()].some((role) => /^(accused|accuser)$/.test(role))
		);
		expect(accused.length).toBeGreaterThan(5);
		expect(new Set(accused.map(({ modality }) => modality))).toEqual(new Set(['alleged']));
	});

	it('makes words of a transcript the voice of the article', () => {
		const spoken = records.filter((record) => {
			const words = excerptsOf(record);
			return words.length > 0 && words.every(({ speaker }) => speaker !== '');
		});
		expect(spoken.length).toBeGreaterThan(40);
		expect(idsOf(spoken.filter(({ modality }) => modality === 'asserted'))).toEqual([]);
	});

	it.each([
		['syria-asks-soviet-help-with-iran-alliance', 'syria', 'soviet-union'],
		['saddam-demands-syria-condemn-iran', 'iraq', 'syria'],
		['assad-offers-saddam-mutual-support', 'syria', 'iraq'],
		['khomeini-asks-ussr-to-become-islamic', 'iran', 'soviet-union'],
		['tehran-asks-moscow-for-military-supplies', 'iran', 'soviet-union'],
		['iran-asks-for-nuclear-power-station', 'iran', 'soviet-union'],
		['moscow-offers-friendship-agreement', 'soviet-union', 'syria'],
		['assad-declines-friendship-agreement', 'syria', 'soviet-union'],
		['moscow-refuses-jadid-arms', 'soviet-union', 'syria']
	])('reverses who asked whom: %s', (id, from, to) => {
		const relation = relations.find((row) => row.id === id);
		expect([relation?.from, relation?.to]).toEqual([from, to]);
	});

	it.each(['US$19,000', 'US$3.1 million', '3,200'])(
		'corrects or repeats an implausible figure in silence: %s',
		(figure) => {
			const affected = records.filter((record) => textOf(record).includes(figure));
			expect(affected.length).toBeGreaterThan(0);
			for (const { caveat } of affected) expect(caveat).toMatch(/kept as printed/i);
		}
	);

	it('presents articles of one author from one archive as independent', () => {
		const byAuthor = sources.filter(({ author }) => author === 'Pavel Stroilov');
		expect(byAuthor).toHaveLength(3);
		for (const { note } of byAuthor) expect(note).toContain('not independent confirmation');
		const ids = new Set(byAuthor.map(({ id }) => id));
		const told = records.filter((record) => {
			const from = sourcesOf(record);
			return from.size > 1 && [...from].every((id) => ids.has(id));
		});
		expect(told.length).toBeGreaterThan(3);
		for (const { caveat } of told) expect(caveat).toContain('do not confirm each other');
	});

	it('shows a claim about a country as a pin in its capital', () => {
		const states = new Set(actors.filter(({ kind }) => kind === 'state').map(({ id }) => id));
		const pinned = places.filter(({ id, kind }) => states.has(id) && kind !== 'country');
		expect(pinned).toEqual([]);
		const metonyms = records.filter((record) => {
			const from = sourcesOf(record);
			return from.size === 1 && from.has('russia-iran-syria-2016');
		});
		const capitals = ['moscow', 'kremlin', 'damascus', 'tehran'];
		expect(
			idsOf(metonyms.filter((record) => placesOf(record).some((id) => capitals.includes(id))))
		).toEqual([]);
	});

	it('gives a site that is not named the sharpness of one that is', () => {
		const unnamed = places.filter(
			({ name, kind }) => kind !== 'country' && /not named|coast|gulf/i.test(name)
		);
		expect(unnamed.length).toBeGreaterThan(2);
		expect(unnamed.every(({ radius_km }) => Number(radius_km) > 0)).toBe(true);
	});

	it('quotes reader comments, sidebars, captions, pull quotes or footnotes', ({ skip }) => {
		if (!documents) return skip(WHY_SKIPPED);
		const after = new Map([
			['exaro-syria-iran-2011', 'Related Stories'],
			['exaro-iran-alliance-2011', 'Pavel Stroilov is a Russian journalist'],
			['exaro-khomeini-islam-2011', 'Pavel Stroilov is a Russian journalist'],
			['damascus-moscow-part-two-2021', '[1] Ma’oz'],
			['russia-iran-syria-2016', 'Original article published here']
		]);
		const asides: [string, string][] = [
			['Father and son Hafez', 'right.'],
			['Russian navy missile ship', '(AP Photo'],
			['“[The Iranians] only want', 'in 1988'],
			['Nuclear energy is very', 'in 1989'],
			['He suggested that we', 'about Ayatollah Khomeini'],
			['The USSR saw the Syrian', 'military support.'],
			['The Syrian-Soviet relationship', 'civil war.'],
			['Yuri Andropov embarked', 'January 1983.']
		];
		for (const { id, source, start, end } of excerpts) {
			const text = documents.get(source) ?? '';
			expect(Number(end), id).toBeLessThan(text.indexOf(after.get(source) ?? ''));
			for (const [head, tail] of asides) {
				const from = text.indexOf(head);
				if (from < 0) continue;
				const to = text.indexOf(tail, from) + tail.length;
				expect(Number(end) <= from || Number(start) >= to, id).toBe(true);
			}
		}
	});

	it('puts words in quotation marks that no document has', ({ skip }) => {
		if (!documents) return skip(WHY_SKIPPED);
		const words = [...documents.values()].join(' ').toLowerCase();
		const invented = records.flatMap(({ title, summary, caveat, date_note, quantity_note = '' }) =>
			[title, summary, caveat, date_note, quantity_note]
				.flatMap((cell) => [...cell.matchAll(/“([^”]*)”/g)].map((match) => match[1] ?? ''))
				.filter((quote) => !words.includes(quote.toLowerCase().replace(/[.,!]+$/, '')))
		);
		expect(invented).toEqual([]);
	});
});

describe('the questions a newcomer asks', () => {
	it('when were SAM-5s authorised for Syria, by whom, against whose objection', () => {
		const sam = relations.find(({ id }) => id === 'andropov-authorises-sam-5');
		expect(sam?.date).toBe('1983-01');
		expect(sam?.title).toMatch(/Andropov.*SAM-5.*Ustinov/);
		const roles = rolesOf(sam!);
		expect(roles.get('dmitry-ustinov')).toBe('objector');
		expect(roles.get('andrei-gromyko')).toBe('objector');
	});

	it('which visits to Moscow did Hafez al-Assad make', () => {
		const visits = events.filter(
			(event) =>
				event.place === 'moscow' && event.from === 'syria' && rolesOf(event).has('hafez-al-assad')
		);
		expect(visits.map(({ date }) => date)).toEqual([
			'1971-02',
			'1972-07',
			'1974-10',
			'1975-10',
			'1982-11',
			'1988'
		]);
	});

	it('what was agreed, asked for and refused with Iran in June 1989', () => {
		const june = [toDay(1989, 6, 1), toDay(1989, 6, 30)] as const;
		const ties = relations.filter((row) => {
			const { start, end } = dateOf(row);
			return placesOf(row).includes('iran') && start[0] <= june[1] && end[1] >= june[0];
		});
		expect(idsOf(ties)).toEqual(
			expect.arrayContaining([
				'soviet-iranian-agreement-june-1989',
				'iran-asks-for-nuclear-power-station',
				'soviets-turn-down-sons-space-flight'
			])
		);
	});

	it('where did Assad meet Saddam', () => {
		const meetings = events.filter(
			(event) =>
				event.kind === 'visit' &&
				event.modality === 'reported' &&
				rolesOf(event).get('saddam-hussein') === 'participant'
		);
		expect(meetings.map(({ place }) => place)).toEqual(['amman']);
	});
});
