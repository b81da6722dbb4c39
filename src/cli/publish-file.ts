import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './usage-error.ts';
import { writing } from './writing.ts';

/**
 * Puts what `make` gives into the file `out`, whole or not at all: until it is written,
 * and where there is none, what stood there stays. `make` gets the path of a folder of its own that
 * does not exist yet and is removed afterwards. Throws UsageError where `out` cannot be written.
 */
export async function publishFile(
	out: string,
	make: (folder: string) => Promise<string | Uint8Array | null>
): Promise<boolean> {
	if (existsSync(out) && statSync(out).isDirectory()) {
		throw new UsageError(`${out} is a folder; name a file with --out`);
	}
	const folder = `${out}.work-${process.pid}`;
	const fresh = `${out}.new-${process.pid}`;
	// Before the work, so that a place that cannot be written is known early.
	writing(out, () => {
		mkdirSync(dirname(out), { recursive: true });
		writeFileSync(fresh, '');
	});
	try {
		const content = await make(folder);
		if (content === null) return false;
		writing(out, () => {
			writeFileSync(fresh, content);
			renameSync(fresh, out);
		});
		return true;
	} finally {
		rmSync(folder, { recursive: true, force: true });
		rmSync(fresh, { force: true });
	}
}
