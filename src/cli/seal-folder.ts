import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { encodeSeal } from '#lib/core/dataset/encode-seal.ts';
import { SEAL_FILE } from '#lib/core/dataset/parse-seal.ts';
import { checkFolder } from './check-folder.ts';
import type { Effects } from './effects.ts';
import { UsageError } from './usage-error.ts';

/**
 * Writes the seal of a dataset folder, in place of an earlier one, unless there is an error in the
 * dataset or no source can be sealed; says which it was on standard error.
 */
export function sealFolder(effects: Effects, folder: string, options: { texts?: string }): void {
	const { reading } = checkFolder(effects, folder, options);
	const { issues, dataset, seals } = reading;
	// An earlier seal that cannot be read is no reason not to write a better one.
	const blocked = issues.some(({ severity, file }) => severity === 'error' && file !== SEAL_FILE);
	if (blocked || !dataset) return effects.stderr.write('Nothing was sealed: there are errors.\n');
	if (seals.size === 0) {
		return effects.stderr.write(
			'Nothing was sealed: of no source was the text at hand, with the sha256 that sources.csv ' +
				'states, and all excerpts in it as written.\n'
		);
	}
	const path = join(folder, SEAL_FILE);
	try {
		writeFileSync(resolve(effects.directory, path), encodeSeal(seals));
	} catch (error) {
		throw new UsageError(`${path} cannot be written (${String(error)})`);
	}
	const unsealed = dataset.sources.map(({ id }) => id).filter((id) => !seals.has(id));
	const rest = unsealed.length === 0 ? '' : `; not sealed: ${unsealed.join(', ')}`;
	effects.stderr.write(
		`${path} seals ${seals.size} of ${dataset.sources.length} sources${rest}.\n`
	);
}
