import { countBySeverity, type Issue, type Severity } from '#lib/core/base/issue.ts';
import { issuePosition } from '#lib/server/issue-lines.ts';
import type { CheckedFolder } from '../check-folder.ts';
import type { Output } from '../effects.ts';
import { paint } from './paint.ts';
import { toPrintable } from './printable.ts';
import type { Report } from './report.ts';

const STYLES = { error: 'red', warning: 'yellow', info: 'cyan' } as const;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Sentences on standard error, the gravest last, where the eye is when a command ends. */
export const reportText: Report = (checked, { stderr }) => {
	for (const severity of [...SEVERITIES].reverse()) {
		for (const issue of checked.reading.issues) {
			if (issue.severity === severity) stderr.write(findingLines(issue, checked.folder, stderr));
		}
	}
	stderr.write(summary(checked));
};

/** A finding and the way out; `folder` is where its file lies, as the user named it. */
export function findingLines(issue: Issue, folder: string, output: Output): string {
	const place = [folder.replace(/\/+$/, ''), issuePosition(issue)].filter(Boolean).join('/');
	const severity = paint(output, STYLES[issue.severity], issue.severity);
	const code = paint(output, 'dim', `[${issue.code}]`);
	const lines = [`${toPrintable(place)}: ${severity}: ${toPrintable(issue.message)} ${code}`];
	if (issue.hint !== null) lines.push(`    ${toPrintable(issue.hint)}`);
	return `${lines.join('\n')}\n`;
}

function summary({ folder, reading, strict, status }: CheckedFolder): string {
	const { counts, quoted, issues } = reading;
	const found = countBySeverity(issues);
	const numbers = SEVERITIES.map((severity) => numberOf(found[severity], severity)).join(', ');
	const lines = [
		`${folder}: ${counts.read} ${counts.read === 1 ? 'record' : 'records'} read: ${counts.placed} on the map, ` +
			`${counts.unlocated} without a place, ${counts.undated} without a date, ` +
			`${counts.rejected} rejected.`,
		...quoted.map(quotedLine),
		found.error + found.warning + found.info === 0 ? 'Nothing to report.' : `${numbers}.`
	];
	if (strict && status !== 0 && found.error === 0) {
		lines.push('Warnings count as errors because of --strict.');
	}
	return `${lines.join('\n')}\n`;
}

function quotedLine({ source, share, limit }: CheckedFolder['reading']['quoted'][number]): string {
	return `  ${toPrintable(source)}: ${percent(share)} quoted${limit === null ? '' : `, limit ${percent(limit)}`}`;
}

function percent(share: number): string {
	return `${(share * 100).toFixed(1)} %`;
}

function numberOf(count: number, severity: Severity): string {
	const noun = severity === 'info' ? 'note' : severity;
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
