import type { Issue } from '#lib/core/base/issue.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import { checkQuote } from '#lib/core/dataset/checks/quote.ts';
import { placeOf, type Dataset, type Row } from '#lib/core/dataset/dataset.ts';
import type { Span } from '#lib/core/excerpt/spans.ts';
import { toSourceWords, type SourceWords } from '#lib/core/excerpt/source-words.ts';
import { toQuotedShare } from '#lib/core/excerpt/quoted-share.ts';
import type { SourceText } from '#lib/core/model/raw.ts';

/** Where excerpts stand in their sources, as far as texts were at hand. */
export interface ExcerptAnchors {
	/** By excerpt id. Code points in the normalised text, end exclusive. */
	ranges: ReadonlyMap<string, Span>;
	/** By source id, 0 to 1. */
	shares: ReadonlyMap<string, number>;
}

/** How much of a source its excerpts quote together. */
export interface QuotedShare {
	/** Source id. */
	source: string;
	/** 0 to 1 of the code points of its normalised text. */
	share: number;
	/** What the dataset allows itself, or null. */
	limit: number | null;
}

export interface ExcerptFindings {
	anchors: ExcerptAnchors;
	quoted: QuotedShare[];
	issues: Issue[];
}

/** Checks every excerpt, word for word, against the texts that are at hand, by file name. */
export function checkExcerpts(
	dataset: Dataset,
	texts: ReadonlyMap<string, SourceText>
): ExcerptFindings {
	const issues: Issue[] = [];
	const ranges = new Map<string, Span>();
	const shares = new Map<string, number>();
	const limit = dataset.info.dateline.quoteLimit ?? null;
	for (const source of dataset.rows.sources) {
		const excerpts = dataset.rows.excerpts.filter(
			(row) => row.values.source === source.id && !row.rejected
		);
		const text = texts.get(source.values.file);
		if (!text) {
			issues.push(...toNotAtHand(source, excerpts.length));
			continue;
		}
		issues.push(...checkHash(source, text, excerpts));
		const words = toSourceWords(text.text);
		const quoted = excerpts.flatMap((row) => {
			const quote = checkQuote(row, words, source.values.file);
			issues.push(...quote.issues);
			if (quote.range) ranges.set(row.id, quote.range);
			return quote.spans.map((span) => toPoints(span, words));
		});
		const share = toQuotedShare(quoted, words.length);
		shares.set(source.id, share);
		issues.push(...checkShare(source, share, limit));
	}
	const quoted = [...shares].map(([source, share]) => ({ source, share, limit }));
	return { anchors: { ranges, shares }, quoted, issues };
}

function toPoints({ start, end }: Span, words: SourceWords): Span {
	return { start: words.toPoint(start), end: words.toPoint(end) };
}

function toNotAtHand(source: Row<'sources'>, excerpts: number): Issue[] {
	const { file } = source.values;
	if (file === '' || excerpts === 0) return [];
	const count = excerpts === 1 ? 'its excerpt was' : `its ${excerpts} excerpts were`;
	const message = `The text ${file} is not at hand, so ${count} not checked.`;
	const hint = 'Name the folder that holds it with --texts.';
	return [toFinding('text-not-at-hand', message, placeOf(source, 'file'), { value: file, hint })];
}

function checkHash(
	source: Row<'sources'>,
	{ sha256: actual }: SourceText,
	excerpts: readonly Row[]
): Issue[] {
	const { sha256, file } = source.values;
	if (sha256 === '' || actual === null || sha256 === actual) return [];
	const ids = excerpts.slice(0, 5).map(({ id }) => id);
	const more = excerpts.length > ids.length ? ` and ${excerpts.length - ids.length} more` : '';
	const rest = ids.length > 0 ? `: ${ids.join(', ')}${more}` : '';
	const message = `${file} has changed since its excerpts were chosen${rest}.`;
	const hint = `Read them again beside the text, then write ${actual}.`;
	return [toFinding('excerpt-stale', message, placeOf(source, 'sha256'), { value: sha256, hint })];
}

function checkShare(source: Row<'sources'>, share: number, limit: number | null): Issue[] {
	if (limit === null || share <= limit) return [];
	const percent = (part: number) => `${(part * 100).toFixed(1)} %`;
	const message = `The excerpts quote ${percent(share)} of ${source.id}; the dataset allows ${percent(limit)}.`;
	const hint = 'Shorten or drop excerpts, so that quoting stays within what the law allows.';
	return [
		toFinding('quoted-too-much', message, placeOf(source, 'id'), {
			value: percent(share),
			hint
		})
	];
}
