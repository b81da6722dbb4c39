// Runs after packages are installed.
import { rmSync, symlinkSync } from 'node:fs';
import { runNode } from './run.mjs';

const LINK = 'node_modules/.bin/dateline';

// npm links the programs of dependencies, not those of the package itself; `npx dateline` would
// otherwise go through a cache outside of this folder. Windows has no use for such a link.
if (process.platform !== 'win32') {
	rmSync(LINK, { force: true });
	symlinkSync('../../src/cli/dateline.mjs', LINK);
}
process.exitCode = await runNode(['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']);
