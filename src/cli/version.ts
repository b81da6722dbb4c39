import { readFileSync } from 'node:fs';
import { PACKAGE_FOLDER } from './package-folder.ts';

/** Dateline's own version. */
export const VERSION: string = JSON.parse(
	readFileSync(`${PACKAGE_FOLDER}/package.json`, 'utf8')
).version;
