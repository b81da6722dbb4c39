import type { Issue } from '#lib/core/base/issue.ts';
import type { Report } from './report.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands, which GitHub shows beside the lines of a change. */
export const reportGithub: Report = ({ folder, reading: { issues } }, { stdout }) => {
	for (const issue of issues) stdout.write(`${toAnnotation(folder, issue)}\n`);
};

function toAnnotation(folder: string, issue: Issue): string {
	const { severity, code, message, hint, file, line, column } = issue;
	const place = [
		['title', code],
		['file', file === null ? null : `${folder.replace(/\/+$/, '')}/${file}`],
		['line', line],
		['col', column]
	]
		.filter(([, value]) => value !== null)
		.map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
		.join(',');
	const text = hint === null ? message : `${message}\n${hint}`;
	return `::${COMMANDS[severity]} ${place}::${escapeData(text)}`;
}

function escapeData(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
