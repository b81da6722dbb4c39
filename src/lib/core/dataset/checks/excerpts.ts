import type { Issue } from '#lib/core/base/issue.ts';
import type { Dataset } from '#lib/core/dataset/dataset.ts';
import type { SourceText } from '#lib/core/model/raw.ts';

export interface QuotedShare {
	/** Source id. */
	source: string;
	/** 0 to 1 of the code points of its normalised text. */
	share: number;
	/** The dataset's declared limit, or null. */
	limit: number | null;
}

/** Where excerpts stand in their sources, as far as texts were at hand. */
export interface ExcerptAnchors {
	/** By excerpt id. Code points in the normalised text, end exclusive. */
	ranges: ReadonlyMap<string, { start: number; end: number }>;
	/** By source id, 0 to 1. */
	shares: ReadonlyMap<string, number>;
}

export interface ExcerptFindings {
	anchors: ExcerptAnchors;
	quoted: QuotedShare[];
	issues: Issue[];
}

export function checkExcerpts(
	dataset: Dataset,
	texts: ReadonlyMap<string, SourceText>
): ExcerptFindings {
	return { anchors: { ranges: new Map(), shares: new Map() }, quoted: [], issues: [] };
}
