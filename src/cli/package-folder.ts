import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where Dateline itself lies, absolute; commands may be run from anywhere. */
export const PACKAGE_FOLDER = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
