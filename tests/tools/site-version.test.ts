import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { siteVersion } from '../../src/tools/site-version.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

afterEach(() => void vi.unstubAllEnvs());

describe('the name of what a site is built from', () => {
	it('is the same as long as the files are', () => {
		vi.stubEnv('DATELINE_DATASETS', temporaryFolder({ 'events.csv': 'id' }));
		expect(siteVersion()).toBe(siteVersion());
	});

	it('changes with a table of a dataset', () => {
		const folder = temporaryFolder({ 'events.csv': 'id' });
		vi.stubEnv('DATELINE_DATASETS', folder);
		const before = siteVersion();
		writeFileSync(join(folder, 'events.csv'), 'id,title');
		expect(siteVersion()).not.toBe(before);
	});

	// A type checker once left such a folder under src while a site was built: its parts did not meet.
	it('does not change with what tools leave in hidden folders', () => {
		const folder = temporaryFolder({ 'events.csv': 'id' });
		vi.stubEnv('DATELINE_DATASETS', folder);
		const before = siteVersion();
		mkdirSync(join(folder, '.svelte-kit'));
		writeFileSync(join(folder, '.svelte-kit/env.d.ts'), 'export {};');
		expect(siteVersion()).toBe(before);
	});

	// The packages of one command lie under src where somebody has run it, and nowhere else.
	it('does not change with packages that are installed', () => {
		const folder = temporaryFolder({ 'events.csv': 'id' });
		vi.stubEnv('DATELINE_DATASETS', folder);
		const before = siteVersion();
		mkdirSync(join(folder, 'node_modules'));
		writeFileSync(join(folder, 'node_modules/index.js'), '');
		expect(siteVersion()).toBe(before);
	});
});
