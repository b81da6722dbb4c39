import { basename, extname } from 'node:path';

const GZIP = '.gz';

/** What the name of a file says of its format: its ending in small letters, without that of gzip. */
export function toFileEnding(path: string): string {
	return extname(withoutGzip(path)).toLowerCase();
}

/** Whether the name ends as those of gzip files do. */
export function isNamedGzip(path: string): boolean {
	return extname(path).toLowerCase() === GZIP;
}

/** The name without folder and endings. */
export function toBareName(path: string): string {
	const name = basename(withoutGzip(path));
	return name.slice(0, name.length - extname(name).length);
}

function withoutGzip(path: string): string {
	return isNamedGzip(path) ? path.slice(0, -GZIP.length) : path;
}
