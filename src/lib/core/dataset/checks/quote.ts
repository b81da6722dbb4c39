import type { Issue } from '#lib/core/base/issue.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import { placeOf, type Row } from '#lib/core/dataset/dataset.ts';
import { anchorQuote, toWhole } from '#lib/core/excerpt/anchor.ts';
import { toDifferenceWords } from '#lib/core/excerpt/difference-words.ts';
import { isMidWord } from '#lib/core/excerpt/mid-word.ts';
import { findNearMatch } from '#lib/core/excerpt/near-match.ts';
import type { SourceWords } from '#lib/core/excerpt/source-words.ts';
import type { Span } from '#lib/core/excerpt/spans.ts';

/** Code points of context shown on either side of an ambiguous quotation. */
const CONTEXT = 30;

export interface QuoteFindings {
	/** Code points from the first word to the last; null where the words do not stand there. */
	range: Span | null;
	/** UTF-16 offsets of the quoted words, segment by segment. */
	spans: Span[];
	/** Whether position and neighbouring words are as the row says. */
	isAsWritten: boolean;
	issues: Issue[];
}

/** Checks one excerpt against its source. `file` names the text in messages. */
export function checkQuote(row: Row<'excerpts'>, words: SourceWords, file: string): QuoteFindings {
	const anchor = anchorQuote(words.text, row.values);
	if (anchor.state === 'missing') {
		return toNotFound(toMissing(row, anchor.segment, words, file));
	}
	if (anchor.state === 'ambiguous') {
		return toNotFound(toAmbiguous(row, anchor.places, words, file));
	}
	const whole = toWhole(anchor.spans);
	const range = { start: words.toPoint(whole.start), end: words.toPoint(whole.end) };
	const deviations = [
		...checkPosition(row, range),
		...anchor.wrongContext.map((side) => toWrongContext(row, side, whole, words))
	];
	return {
		range,
		spans: anchor.spans,
		isAsWritten: deviations.length === 0,
		issues: [...deviations, ...checkEdges(row, anchor.spans, words)]
	};
}

function toNotFound(issue: Issue): QuoteFindings {
	return { range: null, spans: [], isAsWritten: false, issues: [issue] };
}

function toMissing(row: Row<'excerpts'>, segment: string, words: SourceWords, file: string): Issue {
	const place = placeOf(row, 'exact');
	if (segment === '') {
		const hint = 'Copy the words from the text; […] stands between them.';
		const message = 'A quotation without words stands in no source.';
		return toFinding('excerpt-missing', message, place, { value: row.values.exact, hint });
	}
	if (words.text.includes(segment)) {
		const message = `“${segment}” stands in ${file}, but not after the words it is joined to.`;
		const hint = 'Join segments with […] in the order in which they stand.';
		return toFinding('excerpt-near', message, place, { value: row.values.exact, hint });
	}
	const near = findNearMatch(words.text, segment);
	if (!near) {
		const message = `“${segment}” does not stand in ${file}, nor anything like it.`;
		const hint = 'Copy the words from the text, or name the source they stand in.';
		return toFinding('excerpt-missing', message, place, { value: segment, hint });
	}
	const differences = toDifferenceWords(near.differences);
	const first = near.differences[0]?.at ?? near.start;
	const where = `character ${words.toPoint(first)}, line ${words.toLine(first)} of ${file}`;
	const hint = `The source has: “${near.text}”`;
	return near.sameWords
		? toFinding(
				'excerpt-characters',
				`The words stand in the source, but not these characters: ${differences} (${where}).`,
				place,
				{ value: segment, hint }
			)
		: toFinding(
				'excerpt-near',
				`The words do not stand in the source as quoted: ${differences} (${where}).`,
				place,
				{ value: segment, hint }
			);
}

function toAmbiguous(
	row: Row<'excerpts'>,
	places: readonly Span[],
	words: SourceWords,
	file: string
): Issue {
	const shown = places
		.slice(0, 2)
		.map(
			({ start, end }) => `“…${words.text.slice(Math.max(0, start - CONTEXT), end + CONTEXT)}…”`
		);
	const message = `The words stand in ${file} ${places.length} times: ${shown.join(' and ')}.`;
	const hint = 'Give a few of the words before or after it as prefix or suffix.';
	const place = placeOf(row, 'exact');
	return toFinding('excerpt-ambiguous', message, place, { value: row.values.exact, hint });
}

function checkPosition(row: Row<'excerpts'>, { start, end }: Span): Issue[] {
	const { start: writtenStart, end: writtenEnd } = row.values;
	if ((writtenStart ?? start) === start && (writtenEnd ?? end) === end) return [];
	const message = `The words stand at ${start} to ${end}, not at ${writtenStart ?? '?'} to ${writtenEnd ?? '?'}.`;
	const hint = `Write start ${start} and end ${end}, or leave both empty.`;
	const value = `${writtenStart ?? ''}-${writtenEnd ?? ''}`;
	return [toFinding('excerpt-moved', message, placeOf(row, 'start'), { value, hint })];
}

function toWrongContext(
	row: Row<'excerpts'>,
	side: 'prefix' | 'suffix',
	{ start, end }: Span,
	{ text }: SourceWords
): Issue {
	const actual =
		side === 'prefix'
			? text.slice(Math.max(0, start - CONTEXT), start)
			: text.slice(end, end + CONTEXT);
	const message = `The ${side} does not stand ${side === 'prefix' ? 'before' : 'after'} the words.`;
	return toFinding('excerpt-context', message, placeOf(row, side), {
		value: row.values[side],
		hint: `The source has “${actual.trim()}” there.`
	});
}

function checkEdges(row: Row<'excerpts'>, spans: readonly Span[], { text }: SourceWords): Issue[] {
	const cut = spans.find((span) => isMidWord(text, span));
	if (!cut) return [];
	const message = 'The excerpt begins or ends in the middle of a word.';
	const around = text.slice(Math.max(0, cut.start - 10), cut.end + 10);
	return [
		toFinding('excerpt-mid-word', message, placeOf(row, 'exact'), {
			value: row.values.exact,
			hint: `Quote whole words; the source has “…${around}…”`
		})
	];
}
