import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from './usage-error.ts';
import { writing } from './writing.ts';

/** Every site has it; a folder without it was not written by a build. */
const MARK = '_app';

/**
 * Fills a new folder beside `out` and puts it in the place of `out` only when `fill` says that it
 * is whole. Until then, and whenever anything fails, what stood at `out` stays as it was. Throws
 * UsageError where `out` cannot be written, or holds something other than a site.
 */
export async function publishFolder(
	out: string,
	fill: (folder: string) => Promise<boolean>
): Promise<boolean> {
	refuseForeign(out);
	const fresh = `${out}.new-${process.pid}`;
	const former = `${out}.old-${process.pid}`;
	writing(out, () => {
		// Made and removed again so that a place that cannot be written is known before the work.
		mkdirSync(fresh, { recursive: true });
		rmSync(fresh, { recursive: true });
	});
	try {
		if (!(await fill(fresh))) return false;
		writing(out, () => exchange(out, fresh, former));
		return true;
	} finally {
		rmSync(fresh, { recursive: true, force: true });
		rmSync(former, { recursive: true, force: true });
	}
}

function exchange(out: string, fresh: string, former: string): void {
	mkdirSync(dirname(out), { recursive: true });
	if (!existsSync(out)) return renameSync(fresh, out);
	renameSync(out, former);
	try {
		renameSync(fresh, out);
	} catch (error) {
		renameSync(former, out);
		throw error;
	}
}

function refuseForeign(out: string): void {
	if (!existsSync(out)) return;
	const names = writing(out, () => readdirSync(out));
	if (names.length > 0 && !existsSync(join(out, MARK))) {
		throw new UsageError(
			`${out} holds files that are not a site; name an empty or a new folder with --out`
		);
	}
}
