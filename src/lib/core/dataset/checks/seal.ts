import type { Issue } from '#lib/core/base/issue.ts';
import { excerptsOf, type Dataset, type Row } from '#lib/core/dataset/dataset.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import type { Seal } from '#lib/core/dataset/parse-seal.ts';
import { toExcerptsDigest, type Digest, type SourceSeal } from '#lib/core/dataset/source-seal.ts';

export interface SealFindings {
	/** By source id: the seals that agree with the tables as they are now. */
	holding: ReadonlyMap<string, SourceSeal>;
	issues: Issue[];
}

const HINT = 'Check the texts and seal anew: “dateline check <folder> --texts <dir> --seal”.';

/** Compares a seal with the tables: it holds for sources whose text and excerpts are those sealed. */
export function checkSeal(dataset: Dataset, seal: Seal, digest: Digest): SealFindings {
	const rows = new Map(dataset.rows.sources.map((row) => [row.id, row]));
	const holding = new Map<string, SourceSeal>();
	const issues: Issue[] = [];
	for (const [id, sealed] of seal.sources) {
		const row = rows.get(id);
		if (!row) {
			if (!isUnread(dataset, id)) issues.push(toUnknown(seal, id));
			continue;
		}
		const changes = [
			...checkText(seal, row, sealed),
			...checkExcerptRows(seal, row, sealed, toExcerptsDigest(excerptsOf(dataset, row), digest))
		];
		if (changes.length === 0) holding.set(id, sealed);
		issues.push(...changes);
	}
	return { holding, issues };
}

function isUnread({ unread, unreadable }: Dataset, id: string): boolean {
	return unread.has('sources') || (unreadable.get('sources') ?? []).includes(id);
}

function toUnknown({ json }: Seal, id: string): Issue {
	const place = { file: json.file, ...json.positionOf(['sources', id]), record: id };
	const message = `The seal is for a source “${id}”, which sources.csv does not have.`;
	return toFinding('seal-unknown', message, place, { value: id, hint: HINT });
}

function checkText(seal: Seal, { id, values }: Row<'sources'>, { sha256 }: SourceSeal): Issue[] {
	if (values.sha256 === sha256) return [];
	const change =
		values.sha256 === ''
			? 'sources.csv no longer states the SHA-256 of its text'
			: 'sources.csv now states another SHA-256 for its text';
	return [toBroken(seal, id, 'sha256', change, values.sha256)];
}

function checkExcerptRows(
	seal: Seal,
	{ id }: Row<'sources'>,
	{ excerpts }: SourceSeal,
	actual: string
): Issue[] {
	if (actual === excerpts) return [];
	const change = 'an excerpt was changed, added or taken away since';
	return [toBroken(seal, id, 'excerpts', change, null)];
}

function toBroken(
	{ json }: Seal,
	id: string,
	field: keyof SourceSeal,
	change: string,
	value: string | null
): Issue {
	const place = { file: json.file, ...json.positionOf(['sources', id, field]), record: id, field };
	const message = `The seal of “${id}” no longer holds: ${change}.`;
	return toFinding('seal-broken', message, place, { value, hint: HINT });
}
