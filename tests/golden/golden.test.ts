import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ISSUE_CODES } from '#lib/core/dataset/issue-codes.ts';
import { readDataset } from '#lib/core/dataset/read-dataset.ts';
import { knownPlaces } from '../support/known-places.ts';
import { modernCountries } from '../support/modern-countries.ts';
import { toSha256 } from '../support/sha256.ts';
import { readCase } from './read-case.ts';

/**
 * A case is a folder: its files laid over those of `base/`, and `expected.json` with everything
 * that is to be found. UPDATE_GOLDEN=1 writes expected.json; without it, a missing one fails.
 */
const FOLDER = new URL('.', import.meta.url).pathname;
const UPDATES = process.env.UPDATE_GOLDEN === '1';

const cases = readdirSync(FOLDER, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

test.each(cases)('%s', (name) => {
	const { raw, texts, about } = readCase(join(FOLDER, 'base'), join(FOLDER, name));
	const { issues, counts, quoted } = readDataset(raw, {
		texts,
		countries: modernCountries(),
		gazetteer: knownPlaces,
		digest: toSha256
	});
	const found = { about, counts, quoted, issues };
	const file = join(FOLDER, name, 'expected.json');
	if (UPDATES) writeFileSync(file, `${JSON.stringify(found, null, '\t')}\n`);
	expect(existsSync(file), `${name} has no expected.json; run with UPDATE_GOLDEN=1`).toBe(true);
	expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')));
	expect(counts.placed + counts.unlocated + counts.undated + counts.rejected).toBe(counts.read);
});

test('every issue code has a case, with the severity that its table states', () => {
	const severities = new Map<string, Set<string>>();
	for (const name of cases) {
		const { issues } = JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8'));
		for (const { code, severity } of issues) {
			severities.set(code, (severities.get(code) ?? new Set()).add(severity));
		}
	}
	const stated = Object.entries(ISSUE_CODES).map(([code, { severity }]) => [code, [severity]]);
	const seen = [...severities].map(([code, found]) => [code, [...found]]);
	expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(stated));
});
