import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RawDataset, SourceText } from '#lib/core/model/raw.ts';
import { toSha256 } from '../support/sha256.ts';

interface GoldenCase {
	/** What the case shows, in one sentence. */
	about: string;
	raw: RawDataset;
	texts: Map<string, SourceText>;
}

/** Reads a case folder laid over the base folder; `case.json` may name files to leave out. */
export function readCase(base: string, folder: string): GoldenCase {
	const { about, without = [] } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as {
		about: string;
		without?: string[];
	};
	const files = new Map([...readFiles(base), ...readFiles(folder)]);
	const texts = new Map([...readFiles(join(base, 'texts')), ...readFiles(join(folder, 'texts'))]);
	for (const path of without) {
		files.delete(path);
		texts.delete(path);
	}
	return {
		about,
		raw: { id: 'case', files: [...files].map(([path, text]) => ({ path, text })) },
		texts: new Map(
			[...texts].map(([name, text]) => [
				name,
				{ text, sha256: toSha256(text) }
			])
		)
	};
}

function readFiles(folder: string): [name: string, text: string][] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => /\.(csv|txt|geojson)$|^(datapackage|seal)\.json$/.test(name))
		.map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}
