import { describe, expect, it } from 'vitest';
import { toBuildOutcome } from '../../src/cli/build-outcome.ts';

const QUIET = { code: 0, signal: null, log: '', isStopped: false };

describe('the end of a build', () => {
	it('is a site where the builder says so, whatever it warns of', () => {
		expect(toBuildOutcome({ ...QUIET, log: 'a warning' })).toMatchObject({ state: 'built' });
	});

	it('is what the builder says of why it failed, and nothing else', () => {
		const outcome = toBuildOutcome({ ...QUIET, code: 1, log: 'places.csv is gone\n' });
		expect(outcome).toEqual({ state: 'failed', log: 'places.csv is gone' });
	});

	it('has a word even where the builder has none', () => {
		const { state, log } = toBuildOutcome({ ...QUIET, code: 7, log: '\n' });
		expect(state).toBe('failed');
		expect(log).toContain('status 7');
	});

	it('tells of memory where the system has ended the builder', () => {
		const killed = { ...QUIET, code: null, signal: 'SIGKILL', log: 'a warning' };
		const { state, log } = toBuildOutcome(killed);
		expect(state).toBe('failed');
		expect(log).toMatch(/^a warning\nThe builder was ended .*memory/);
	});

	it('names other signals, as of a crash', () => {
		expect(toBuildOutcome({ ...QUIET, code: null, signal: 'SIGSEGV' }).log).toContain('SIGSEGV');
	});

	it('is no failure where the reader has stopped it', () => {
		const stopped = { ...QUIET, code: null, signal: 'SIGTERM', isStopped: true };
		expect(toBuildOutcome(stopped)).toMatchObject({ state: 'interrupted' });
	});
});
