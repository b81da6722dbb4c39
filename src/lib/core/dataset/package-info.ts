import * as v from 'valibot';
import type { Issue } from '#lib/core/base/issue.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import type { Result } from '#lib/core/base/result.ts';
import type { JsonFile } from '#lib/core/formats/json-file.ts';
import { isId } from '#lib/core/model/ids.ts';
import { MARK_SHAPES } from '#lib/core/model/dataset.ts';
import { toClosest } from '#lib/core/text/closest.ts';
import { isLanguageTag } from '#lib/core/text/language-tag.ts';

const line = v.pipe(v.string('must be a text'), v.trim(), v.nonEmpty('must not be empty'));
const optionalText = v.optional(v.string('must be a text'), '');
const tag = v.pipe(line, v.check(isLanguageTag, 'must be a BCP 47 tag such as “en”'));

const kindSchema = v.object({
	id: v.pipe(line, v.check(isId, 'must be in kebab-case')),
	label: v.record(tag, line, 'must be an object such as {"en": "Visits"}'),
	shape: v.picklist(MARK_SHAPES, `must be one of ${MARK_SHAPES.join(', ')}`),
	color: v.optional(v.pipe(line, v.regex(/^#[0-9a-f]{6}$/i, 'must be written #rrggbb')))
});

const datelineSchema = v.object({
	format: v.pipe(
		v.number('must be the number 1'),
		v.integer('must be a whole number'),
		v.minValue(1, 'must be the number 1')
	),
	kinds: v.array(kindSchema, 'must be a list of kinds'),
	view: optionalText,
	quoteLimit: v.optional(
		v.pipe(
			v.number('must be a number between 0 and 1'),
			v.minValue(0, 'must not be below 0'),
			v.maxValue(1, 'must not be above 1')
		)
	),
	defaultLanguage: v.optional(tag, 'en')
});

const packageSchema = v.object({
	name: v.optional(line),
	title: line,
	description: optionalText,
	version: optionalText,
	licenses: v.optional(
		v.array(
			v.object({ name: optionalText, title: v.optional(line), path: v.optional(line) }),
			'must be a list'
		),
		[]
	),
	contributors: v.optional(
		v.array(
			v.object({ title: line, roles: v.optional(v.array(line, 'must be a list'), []) }),
			'must be a list'
		),
		[]
	),
	resources: v.optional(
		v.array(
			v.object({ name: line, path: v.union([line, v.array(line)], 'must be a path') }),
			'must be a list'
		),
		[]
	),
	dateline: datelineSchema
});

export type PackageInfo = v.InferOutput<typeof packageSchema>;

const DATELINE_KEYS = Object.keys(datelineSchema.entries);
const KIND_KEYS = Object.keys(kindSchema.entries);

/** What `datapackage.json` says of the dataset; null where too little of it can be read. */
export function parsePackageInfo(json: JsonFile): Result<PackageInfo | null> {
	const parsed = v.safeParse(packageSchema, json.value);
	const issues = [...(parsed.issues ?? []).map((issue) => toPackageIssue(json, issue))];
	issues.push(...toUnknownKeyIssues(json));
	return { value: parsed.success ? parsed.output : null, issues };
}

function toPackageIssue(json: JsonFile, issue: v.BaseIssue<unknown>): Issue {
	const path = (issue.path ?? []).map((item) => item.key).filter(isPathKey);
	const field = path.join('.') || null;
	const absent = issue.received === 'undefined';
	const problem = issue.received === 'undefined' ? 'is missing' : issue.message;
	const known = problem.startsWith('must') || absent ? problem : 'is not of the expected kind';
	return toFinding(
		'package-invalid',
		`${field ?? 'The file'} ${known}.`,
		{ file: json.file, ...json.positionOf(path), field },
		{ value: absent ? null : issue.received, hint: absent ? `Add “${path.at(-1)}”.` : null }
	);
}

function isPathKey(key: unknown): key is string | number {
	return typeof key === 'string' || typeof key === 'number';
}

/** Data Package allows further properties anywhere; the section of our own does not. */
function toUnknownKeyIssues(json: JsonFile): Issue[] {
	const section = toObject(toObject(json.value)?.dateline);
	if (!section) return [];
	const issues = toUnknownKeys(json, ['dateline'], section, DATELINE_KEYS);
	const kinds: unknown[] = Array.isArray(section.kinds) ? section.kinds : [];
	kinds.forEach((kind, at) => {
		const entry = toObject(kind);
		if (entry) issues.push(...toUnknownKeys(json, ['dateline', 'kinds', at], entry, KIND_KEYS));
	});
	return issues;
}

function toObject(value: unknown): Record<string, unknown> | null {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Record<string, unknown>)
		: null;
}

function toUnknownKeys(
	json: JsonFile,
	path: readonly (string | number)[],
	object: Record<string, unknown>,
	known: readonly string[]
): Issue[] {
	return Object.keys(object)
		.filter((key) => !known.includes(key))
		.map((key) => {
			const closest = toClosest(key, known);
			return toFinding(
				'package-unknown',
				`${path.join('.')} has no property “${key}”.`,
				{ file: json.file, ...json.positionOf([...path, key]), field: key },
				{ hint: closest ? `Did you mean “${closest}”?` : `Known are ${known.join(', ')}.` }
			);
		});
}
