import { describe, expect, it } from 'vitest';
import { toIssue } from '#lib/core/base/issue.ts';
import { issueLines, issuePosition } from '#lib/server/issue-lines.ts';
import { refuseBroken } from '#lib/server/refuse-broken.ts';

const error = toIssue(
	'error',
	'date-invalid',
	'The date is no date.',
	{ file: 'events.csv', line: 3, column: 7 },
	{ hint: 'Write 1984-06.' }
);
const warning = toIssue('warning', 'null-island', 'The place lies at 0, 0.');

describe('issueLines', () => {
	it('names the file, the line and the column, and the way out', () => {
		expect(issueLines(error)).toBe(
			'error date-invalid events.csv:3:7: The date is no date.\n    Write 1984-06.'
		);
	});

	it('leaves out what is not known', () => {
		expect(issuePosition(warning)).toBe('');
		expect(issueLines(warning)).toBe('warning null-island: The place lies at 0, 0.');
	});
});

describe('refuseBroken', () => {
	it('lets no page be published that hides an error, and lists each', () => {
		const broken = { id: 'x', dataset: null, issues: [error, warning] };
		expect(() => refuseBroken(broken)).toThrow(/1 errors?[\s\S]*events\.csv:3:7/);
	});

	it('lets warnings pass', () => {
		expect(() => refuseBroken({ id: 'x', issues: [warning] })).not.toThrow();
	});
});
