import { createHash } from 'node:crypto';
import {
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Beside what other commands keep from run to run; it may be deleted at any time. */
const FOLDER = join('.dateline', 'pictures');
const MOST_KEPT = 2000;
const MAKERS = [
	'@resvg/resvg-js',
	'@fontsource-variable/source-sans-3',
	'@fontsource-variable/source-serif-4',
	'@fontsource-variable/vazirmatn'
];

let makers: string | null = null;
let kept = 0;

/** A picture that was made of the same drawing before, or a new one, which is then kept. */
export async function keepPicture(
	svg: string,
	make: () => Promise<Uint8Array<ArrayBuffer>>,
	folder = FOLDER
): Promise<Uint8Array<ArrayBuffer>> {
	const path = join(folder, `${toKey(svg)}.png`);
	try {
		return new Uint8Array(readFileSync(path));
	} catch {
		const made = await make();
		keep(folder, path, made);
		return made;
	}
}

/** Of all that decides how the picture looks. */
function toKey(svg: string): string {
	makers ??= MAKERS.map(toVersion).join(' ');
	const parts = [svg, makers, process.env.DATELINE_FONTS ?? ''];
	return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}

function toVersion(name: string): string {
	const { resolve } = createRequire(import.meta.url);
	const { version } = JSON.parse(readFileSync(resolve(`${name}/package.json`), 'utf8'));
	return `${name} ${version}`;
}

/** Written beside and moved, so that another build never reads half of it. */
function keep(folder: string, path: string, picture: Uint8Array): void {
	try {
		mkdirSync(folder, { recursive: true });
		const beside = `${path}.${process.pid}`;
		writeFileSync(beside, picture);
		renameSync(beside, path);
		if (kept++ % 100 === 0) forgetOldest(folder);
	} catch {
		// A folder that cannot be written to costs time, not the picture.
	}
}

function forgetOldest(folder: string): void {
	const files = readdirSync(folder).map((name) => join(folder, name));
	if (files.length <= MOST_KEPT) return;
	const newestFirst = files
		.map((file) => ({ file, madeMs: statSync(file).mtimeMs }))
		.sort((a, b) => b.madeMs - a.madeMs);
	for (const { file } of newestFirst.slice(MOST_KEPT)) rmSync(file, { force: true });
}
