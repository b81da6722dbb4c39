import { countBySeverity } from '#lib/core/base/issue.ts';
import { issueLines } from '#lib/server/issue-lines.ts';
import type { SiteDataset } from '#lib/server/site-datasets.ts';

/** Throws, with every error listed, rather than let a page be published that hides some of its data. */
export function refuseBroken({ id, issues }: Pick<SiteDataset, 'id' | 'issues'>): void {
	const { error } = countBySeverity(issues);
	if (error === 0) return;
	const list = issues.filter(({ severity }) => severity === 'error').map(issueLines);
	throw new Error(
		`The dataset ${id} has ${error} ${error === 1 ? 'error' : 'errors'}:\n${list.join('\n')}`
	);
}
