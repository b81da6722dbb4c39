import type { Issue, IssuePlace } from '#lib/core/base/issue.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import { placeOf, type Dataset } from '#lib/core/dataset/dataset.ts';
import { toClosest } from '#lib/core/text/closest.ts';

/** Checks that every kind is declared in datapackage.json. A record of another kind is rejected. */
export function checkKinds(dataset: Dataset): Issue[] {
	const declared = [...new Set(dataset.info.dateline.kinds.map(({ id }) => id))];
	const used = new Set<string>();
	const issues: Issue[] = [];
	for (const row of [...dataset.rows.events, ...dataset.rows.relations]) {
		const { kind } = row.values;
		used.add(kind);
		if (kind === '' || declared.includes(kind)) continue;
		row.rejected = true;
		const closest = toClosest(kind, declared);
		const hint = closest
			? `Did you mean “${closest}”?`
			: `Declare it in datapackage.json under dateline.kinds, beside ${declared.join(', ')}.`;
		const message = `The kind “${kind}” is not declared in datapackage.json.`;
		issues.push(toFinding('kind-undeclared', message, placeOf(row, 'kind'), { value: kind, hint }));
	}
	for (const kind of declared.filter((id) => !used.has(id))) {
		const message = `The kind “${kind}” is declared, but no record is of it.`;
		const hint = 'Delete it from dateline.kinds unless records are still to come.';
		issues.push(
			toFinding('kind-unused', message, placeOfKind(dataset, kind), { value: kind, hint })
		);
	}
	return issues;
}

function placeOfKind({ json, info }: Dataset, id: string): IssuePlace {
	const path = ['dateline', 'kinds', info.dateline.kinds.findIndex((kind) => kind.id === id)];
	return { file: json.file, ...json.positionOf(path), field: 'dateline.kinds' };
}
