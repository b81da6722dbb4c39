import { describe, expect, it } from 'vitest';
import { countBySeverity, toIssue } from '#lib/core/base/issue.ts';

describe('toIssue', () => {
	it('knows nothing about where, unless it is told', () => {
		expect(toIssue('error', 'date-broken', 'No date.')).toEqual({
			severity: 'error',
			code: 'date-broken',
			message: 'No date.',
			file: null,
			line: null,
			column: null,
			record: null,
			field: null,
			value: null,
			hint: null
		});
	});

	it('keeps place, value and the way out', () => {
		const place = { file: 'events.csv', line: 3, column: 2, record: 'a', field: 'date' };
		const issue = toIssue('warning', 'date-broken', 'No date.', place, {
			value: '',
			hint: 'Write.'
		});
		expect(issue).toMatchObject({ ...place, value: '', hint: 'Write.' });
	});

	it('shortens a value above 80 characters, and no other', () => {
		const valueOf = (value: string) => toIssue('info', 'x', 'X.', {}, { value }).value;
		expect(valueOf('a'.repeat(80))).toBe('a'.repeat(80));
		expect(valueOf('a'.repeat(81))).toBe(`${'a'.repeat(79)}…`);
	});

	it('counts what readers see, and cuts no character in two', () => {
		const { value } = toIssue('info', 'x', 'X.', {}, { value: '😀'.repeat(81) });
		expect(value).toBe(`${'😀'.repeat(79)}…`);
	});
});

describe('countBySeverity', () => {
	it('counts each, none where there is none', () => {
		expect(countBySeverity([])).toEqual({ error: 0, warning: 0, info: 0 });
		const issues = (['error', 'info', 'error'] as const).map((severity) =>
			toIssue(severity, 'x', 'X.')
		);
		expect(countBySeverity(issues)).toEqual({ error: 2, warning: 0, info: 1 });
	});
});
