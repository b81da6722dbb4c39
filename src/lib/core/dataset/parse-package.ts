import type { Issue } from '#lib/core/base/issue.ts';
import type { Result } from '#lib/core/base/result.ts';
import { TABLE_NAMES } from '#lib/core/dataset/columns.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import { OVERLAYS_FILE } from '#lib/core/dataset/overlays/parse-overlays.ts';
import { parsePackageInfo, type PackageInfo } from '#lib/core/dataset/package-info.ts';
import { parseJsonFile, type JsonFile } from '#lib/core/formats/json-file.ts';
import { toLikeness } from '#lib/core/formats/looks-like.ts';
import type { RawDataset } from '#lib/core/model/raw.ts';
import { toClosest } from '#lib/core/text/closest.ts';

const PACKAGE_FILE = 'datapackage.json';
const FORMAT = 1;

export interface ParsedPackage {
	info: PackageInfo;
	json: JsonFile;
}

/** Reads datapackage.json; null where it is missing or too little of it can be read. */
export function parsePackage(raw: RawDataset): Result<ParsedPackage | null> {
	const file = raw.files.find(({ path }) => path === PACKAGE_FILE);
	if (!file) {
		const message = 'The folder has no datapackage.json, which names the dataset and its kinds.';
		const hint = '“dateline init” writes one to start from.';
		const missing = toFinding('package-missing', message, { file: PACKAGE_FILE }, { hint });
		return { value: null, issues: [missing] };
	}
	const likeness = toLikeness(file.text, 'JSON');
	if (likeness) {
		const message = `${PACKAGE_FILE} looks like ${likeness}, not like a JSON file.`;
		return {
			value: null,
			issues: [toFinding('file-wrong-kind', message, { file: PACKAGE_FILE, line: 1, column: 1 })]
		};
	}
	const { value: json, issues } = parseJsonFile(PACKAGE_FILE, file.text);
	if (!json) return { value: null, issues };
	const { value: info, issues: found } = parsePackageInfo(json);
	issues.push(...found);
	if (!info) return { value: null, issues };
	issues.push(
		...checkFormat(json, info),
		...checkKinds(json, info),
		...checkLabels(json, info),
		...checkResources(json, info, raw)
	);
	return { value: { info, json }, issues };
}

function checkFormat(json: JsonFile, { dateline: { format } }: PackageInfo): Issue[] {
	if (format === FORMAT) return [];
	const path = ['dateline', 'format'];
	const place = { file: json.file, ...json.positionOf(path), field: path.join('.') };
	const message = `The dataset is of format ${format}; this Dateline reads format ${FORMAT}.`;
	const hint = 'It was made for a newer Dateline: update the program.';
	return [toFinding('format-newer', message, place, { value: String(format), hint })];
}

function checkKinds(json: JsonFile, { dateline: { kinds } }: PackageInfo): Issue[] {
	return kinds.flatMap(({ id }, at) => {
		const first = kinds.findIndex((kind) => kind.id === id);
		if (first === at) return [];
		const path = ['dateline', 'kinds', at, 'id'];
		const place = { file: json.file, ...json.positionOf(path), field: path.join('.') };
		const { line } = json.positionOf(['dateline', 'kinds', first, 'id']);
		const message = `The kind “${id}” is declared on line ${line} and again on line ${place.line}.`;
		return [
			toFinding('kind-duplicate', message, place, { value: id, hint: 'Keep one of the two.' })
		];
	});
}

function checkLabels(json: JsonFile, { dateline }: PackageInfo): Issue[] {
	const { kinds, defaultLanguage } = dateline;
	return kinds.flatMap(({ id, label }, at) => {
		if (Object.hasOwn(label, defaultLanguage)) return [];
		const path = ['dateline', 'kinds', at, 'label'];
		const place = { file: json.file, ...json.positionOf(path), field: path.join('.') };
		const message = `The kind “${id}” has no label in ${defaultLanguage}, the language of the dataset.`;
		const hint = `Add "${defaultLanguage}", or set dateline.defaultLanguage to ${Object.keys(label)[0] ?? 'another one'}.`;
		return [toFinding('kind-label-missing', message, place, { hint })];
	});
}

function checkResources(json: JsonFile, info: PackageInfo, raw: RawDataset): Issue[] {
	const files = raw.files.map(({ path }) => path);
	const listed = info.resources.flatMap(({ path }) => path);
	const missing = info.resources.flatMap(({ path }, at) =>
		[path]
			.flat()
			.filter((file) => !files.includes(file) && /\.(csv|geojson)$/i.test(file))
			.map((file) => {
				const closest = toClosest(file, files);
				const place = { file: json.file, ...json.positionOf(['resources', at, 'path']) };
				const message = `The resource “${file}” is not in the folder.`;
				const hint = closest
					? `Did you mean “${closest}”?`
					: 'Delete the resource or add the file.';
				return toFinding('resource-missing', message, place, { value: file, hint });
			})
	);
	const unlisted = [...TABLE_NAMES.map((table) => `${table}.csv`), OVERLAYS_FILE]
		.filter((file) => files.includes(file) && !listed.includes(file))
		.map((file) => {
			const place = { file: json.file, ...json.positionOf(['resources']), field: 'resources' };
			const message = `${file} is no resource of the package, so other tools do not see it.`;
			const hint = `Add a resource with "path": "${file}".`;
			return toFinding('resource-unlisted', message, place, { value: file, hint });
		});
	return [...missing, ...unlisted];
}
