import type { Issue } from '#lib/core/base/issue.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import { checkQuote, type QuoteFindings } from '#lib/core/dataset/checks/quote.ts';
import { excerptsOf, placeOf, type Dataset, type Row } from '#lib/core/dataset/dataset.ts';
import { toExcerptsDigest, type Digest, type SourceSeal } from '#lib/core/dataset/source-seal.ts';
import type { Span } from '#lib/core/excerpt/spans.ts';
import { toSourceWords, type SourceWords } from '#lib/core/excerpt/source-words.ts';
import { toQuotedShare } from '#lib/core/excerpt/quoted-share.ts';
import type { SourceText } from '#lib/core/model/raw.ts';

/** What excerpts are checked by. */
export interface Evidence {
	/** By file name. */
	texts: ReadonlyMap<string, SourceText>;
	/** By source id: what an editor has checked beside texts that may not be at hand. */
	seals: ReadonlyMap<string, SourceSeal>;
	/** null: nothing can be sealed. */
	digest: Digest | null;
}

/** Where excerpts stand in their sources, as far as texts or seals were at hand. */
export interface ExcerptAnchors {
	/** By excerpt id. Code points in the normalised text, end exclusive. */
	ranges: ReadonlyMap<string, Span>;
	/** Ids of the excerpts that are known to stand in their source word for word. */
	verified: ReadonlySet<string>;
	/** By source id, 0 to 1. */
	shares: ReadonlyMap<string, number>;
}

/** How much of a source its excerpts quote together. */
export interface QuotedShare {
	/** Source id. */
	source: string;
	/** 0 to 1 of the code points of its normalised text, in thousandths. */
	share: number;
	/** What the dataset allows itself, or null. */
	limit: number | null;
}

export interface ExcerptFindings {
	anchors: ExcerptAnchors;
	quoted: QuotedShare[];
	/** By source id: what this check found, for those who will have no text. */
	seals: Map<string, SourceSeal>;
	issues: Issue[];
}

/** Checks every excerpt, word for word, against the texts that are at hand; seals stand in for others. */
export function checkExcerpts(dataset: Dataset, evidence: Evidence): ExcerptFindings {
	const issues: Issue[] = [];
	const ranges = new Map<string, Span>();
	const verified = new Set<string>();
	const shares = new Map<string, number>();
	const seals = new Map<string, SourceSeal>();
	const limit = dataset.info.dateline.quoteLimit ?? null;
	for (const source of dataset.rows.sources) {
		const excerpts = excerptsOf(dataset, source);
		const text = evidence.texts.get(source.values.file);
		const seal = evidence.seals.get(source.id);
		if (text) {
			issues.push(...checkHash(source, text, excerpts));
			const words = toSourceWords(text.text);
			const quotes = excerpts.map((row) => checkQuote(row, words, source.values.file));
			excerpts.forEach(({ id }, at) => {
				const range = quotes[at]?.range;
				if (range) ranges.set(id, range);
				if (range) verified.add(id);
			});
			issues.push(...quotes.flatMap((quote) => quote.issues));
			const spans = quotes.flatMap((quote) => quote.spans.map((span) => toPoints(span, words)));
			const share = toQuotedShare(spans, words.length);
			shares.set(source.id, share);
			if (evidence.digest && isSealable(source, text, quotes)) {
				const digest = toExcerptsDigest(excerpts, evidence.digest);
				const { sha256 } = source.values;
				seals.set(source.id, { sha256, quotedShare: share, excerpts: digest });
			}
		} else if (seal) {
			excerpts.forEach(({ id }) => verified.add(id));
			shares.set(source.id, seal.quotedShare);
		} else issues.push(...toNotAtHand(source, excerpts.length));
		issues.push(...checkShare(source, shares.get(source.id) ?? 0, limit));
	}
	const quoted = [...shares].map(([source, share]) => ({ source, share, limit }));
	return { anchors: { ranges, verified, shares }, quoted, seals, issues };
}

function toPoints({ start, end }: Span, words: SourceWords): Span {
	return { start: words.toPoint(start), end: words.toPoint(end) };
}

/** Whether all that the rows say of their words was found so, in the text that the source names. */
function isSealable(
	source: Row<'sources'>,
	text: SourceText,
	quotes: readonly QuoteFindings[]
): boolean {
	if (source.rejected || quotes.length === 0 || text.sha256 !== source.values.sha256) return false;
	return quotes.every(({ range, isAsWritten }) => range !== null && isAsWritten);
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
