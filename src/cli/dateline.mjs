#!/usr/bin/env node
// The door to the command line: everything behind it is TypeScript, which tsx loads as it is.

try {
	const { register } = await import('tsx/esm/api');
	register({ tsconfig: false });
	const { main } = await import('./main.ts');
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	console.error('Dateline cannot start; `npm ci` in its folder may be missing.');
	console.error(error);
	process.exitCode = 70;
}
