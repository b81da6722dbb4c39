import * as v from 'valibot';
import type { Issue } from '#lib/core/base/issue.ts';
import type { Result } from '#lib/core/base/result.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import type { SourceSeal } from '#lib/core/dataset/source-seal.ts';
import { NORMALISATION } from '#lib/core/excerpt/normalise.ts';
import { parseJsonFile, type JsonFile } from '#lib/core/formats/json-file.ts';
import type { RawDataset } from '#lib/core/model/raw.ts';

/** Name of the file, relative to the dataset folder. */
export const SEAL_FILE = 'seal.json';

/** The check of excerpts that an editor has done beside the texts. */
export interface Seal {
	/** By source id; the sources may have changed since. */
	sources: ReadonlyMap<string, SourceSeal>;
	/** For the places of findings. */
	json: JsonFile;
}

const HINT = 'Seal the dataset anew: “dateline check <folder> --texts <dir> --seal”.';

const sha256 = v.pipe(
	v.string('must be a text'),
	v.regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits in lower case')
);
const share = v.pipe(
	v.number('must be a number between 0 and 1'),
	v.minValue(0, 'must not be below 0'),
	v.maxValue(1, 'must not be above 1')
);
const sealSchema = v.object({
	format: v.literal(1, 'must be the number 1'),
	normalisation: v.literal(NORMALISATION, `must be "${NORMALISATION}"`),
	sources: v.record(
		v.string(),
		v.object({ sha256, quotedShare: share, excerpts: sha256 }, 'must be an object'),
		'must be an object'
	)
});

/** Reads seal.json; null where there is none, or none that can be read. */
export function parseSeal(raw: RawDataset): Result<Seal | null> {
	const file = raw.files.find(({ path }) => path === SEAL_FILE);
	if (!file) return { value: null, issues: [] };
	const { value: json, issues } = parseJsonFile(SEAL_FILE, file.text);
	if (!json) return { value: null, issues };
	const parsed = v.safeParse(sealSchema, json.value);
	if (!parsed.success) {
		issues.push(...parsed.issues.map((issue) => toSealIssue(json, issue)));
		return { value: null, issues };
	}
	return { value: { sources: new Map(Object.entries(parsed.output.sources)), json }, issues };
}

function toSealIssue(json: JsonFile, issue: v.BaseIssue<unknown>): Issue {
	const path = (issue.path ?? []).map(({ key }) => String(key));
	const isAbsent = issue.received === 'undefined';
	const problem = isAbsent ? 'is missing' : issue.message;
	const name = path.length === 0 ? 'The seal' : `“${path.join('.')}”`;
	const sentence = /^must|^is/.test(problem) ? problem : 'is not of the expected kind';
	const place = { file: SEAL_FILE, ...json.positionOf(path), field: path.at(-1) ?? null };
	const message = `${name} ${sentence}; no excerpt counts as checked by this seal.`;
	return toFinding('seal-invalid', message, place, {
		value: isAbsent ? null : issue.received,
		hint: HINT
	});
}
