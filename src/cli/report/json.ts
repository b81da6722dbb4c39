import { countBySeverity } from '#lib/core/base/issue.ts';
import type { Report } from './report.ts';

/** One JSON document on standard output and nothing else. */
export const reportJson: Report = ({ reading: { issues, counts } }, { stdout }) => {
	const document = { issues, counts: { ...counts, ...countBySeverity(issues) } };
	stdout.write(`${JSON.stringify(document, null, '\t')}\n`);
};
