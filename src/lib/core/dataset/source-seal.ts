import type { Row } from '#lib/core/dataset/dataset.ts';
import { normaliseText } from '#lib/core/excerpt/normalise.ts';

/** SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal; whoever runs the core brings it. */
export type Digest = (text: string) => string;

/** What the check of a source against its text found, for those who have no text. */
export interface SourceSeal {
	/** Of the text, lower-case hexadecimal. */
	sha256: string;
	/** 0 to 1, in thousandths. */
	quotedShare: number;
	/** Of the excerpts that were found there; see toExcerptsDigest. */
	excerpts: string;
}

/**
 * Digest of the excerpts of one source: id, words, neighbouring words and position of each, by id.
 * What the normalisation forgives when words are compared, it forgives here.
 */
export function toExcerptsDigest(rows: readonly Row<'excerpts'>[], digest: Digest): string {
	const byId = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
	return digest(
		JSON.stringify(
			byId.map(({ id, values: { exact, prefix, suffix, start, end } }) => [
				id,
				...[exact, prefix, suffix].map(normaliseText),
				start,
				end
			])
		)
	);
}
