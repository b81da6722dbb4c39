import {
	findNodeAtLocation,
	parseTree,
	printParseErrorCode,
	type Node,
	type ParseError
} from 'jsonc-parser';
import { toIssue, type Issue } from '#lib/core/base/issue.ts';
import type { Result } from '#lib/core/base/result.ts';
import { toLineIndex, type LineIndex } from '#lib/core/formats/line-index.ts';

export type JsonPath = readonly (string | number)[];

/** A JSON value that remembers where each part of it was written. */
export interface JsonFile {
	file: string;
	/** Keys that could reach a prototype are left out. */
	value: unknown;
	/** 1-based place of the value at a path, or of the nearest parent that exists. */
	positionOf(path: JsonPath): { line: number; column: number };
}

const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** No dataset needs more, and a parser's stack holds it. */
const MOST_NESTING = 200;

const SENTENCES: Readonly<Record<string, string>> = {
	PropertyNameExpected: 'a property name in double quotes is expected',
	ValueExpected: 'a value is expected',
	ColonExpected: 'a colon is expected after the property name',
	CommaExpected: 'a comma is expected',
	CloseBraceExpected: 'a closing } is expected',
	CloseBracketExpected: 'a closing ] is expected',
	EndOfFileExpected: 'nothing more is expected after the value',
	InvalidCommentToken: 'JSON has no comments',
	UnexpectedEndOfString: 'a text is not closed with a quotation mark',
	InvalidCharacter: 'a text holds a control character',
	InvalidEscapeCharacter: 'a backslash is followed by a character that needs none',
	InvalidUnicode: 'a \\u escape needs four hexadecimal digits',
	UnexpectedEndOfNumber: 'a number is not complete',
	InvalidSymbol: 'only true, false, null, numbers and quoted text are values'
};

/** Reads strict JSON with positions. The value is null where the text is not JSON at all. */
export function parseJsonFile(file: string, text: string): Result<JsonFile | null> {
	const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	if (clean.trim() === '') {
		return {
			value: null,
			issues: [toIssue('error', 'file-empty', `${file} is empty.`, { file, line: 1, column: 1 })]
		};
	}
	if (toNesting(clean) > MOST_NESTING) {
		const message = `${file} is nested more than ${MOST_NESTING} levels deep.`;
		return {
			value: null,
			issues: [toIssue('error', 'json-syntax', message, { file, line: 1, column: 1 })]
		};
	}
	const lines = toLineIndex(clean);
	const errors: ParseError[] = [];
	const root = parseTree(clean, errors, { disallowComments: true, allowTrailingComma: false });
	const first = errors[0];
	if (first || !root) {
		return { value: null, issues: [toSyntaxIssue(file, clean, lines, first)] };
	}
	const issues: Issue[] = [];
	const value = toValue(root, { file, lines, issues });
	return {
		value: {
			file,
			value,
			positionOf(path) {
				for (let length = path.length; length > 0; length--) {
					const node = findNodeAtLocation(root, path.slice(0, length));
					if (node) return lines.positionOf(node.offset);
				}
				return lines.positionOf(root.offset);
			}
		},
		issues
	};
}

function toSyntaxIssue(
	file: string,
	text: string,
	lines: LineIndex,
	error: ParseError | undefined
): Issue {
	const end = text.trimEnd().length;
	const start = error?.offset ?? 0;
	const endsEarly = start + (error?.length ?? 0) >= end;
	const offset = endsEarly ? end : start;
	const place = lines.positionOf(offset);
	const reason = SENTENCES[printParseErrorCode(error?.error ?? 4)] ?? 'this is not JSON';
	const problem = endsEarly ? 'ends too early' : 'is not valid JSON';
	const message = `${file} ${problem} at line ${place.line}, column ${place.column}: ${reason}.`;
	const value = text.slice(start, start + 40).split('\n')[0];
	const hint = endsEarly ? 'The file may have been cut off; fetch or export it again.' : null;
	return toIssue('error', 'json-syntax', message, { file, ...place }, { value, hint });
}

interface KeyScan {
	file: string;
	lines: LineIndex;
	issues: Issue[];
}

function toValue(node: Node, scan: KeyScan): unknown {
	if (node.type === 'array') return (node.children ?? []).map((child) => toValue(child, scan));
	if (node.type !== 'object') return node.value;
	const seen = new Map<string, { line: number; value: unknown }>();
	for (const property of node.children ?? []) {
		const [key, value] = property.children ?? [];
		const name = String(key?.value);
		const place = scan.lines.positionOf(property.offset);
		const fault = toKeyFault(name, seen.get(name)?.line, place.line);
		if (fault) {
			const { severity, code, message, hint } = fault;
			const at = { file: scan.file, ...place, field: name };
			scan.issues.push(toIssue(severity, code, message, at, { hint }));
		} else if (value) {
			seen.set(name, { line: place.line, value: toValue(value, scan) });
		}
	}
	return Object.fromEntries([...seen].map(([name, { value }]) => [name, value]));
}

function toKeyFault(
	key: string,
	earlierLine: number | undefined,
	line: number
): Pick<Issue, 'severity' | 'code' | 'message' | 'hint'> | null {
	if (UNSAFE_KEYS.has(key)) {
		return {
			severity: 'warning',
			code: 'json-unsafe-key',
			message: `The property “${key}” is not allowed and was left out.`,
			hint: 'Choose another name.'
		};
	}
	if (earlierLine === undefined) return null;
	return {
		severity: 'error',
		code: 'json-duplicate-key',
		message: `“${key}” is written twice, on line ${earlierLine} and on line ${line}.`,
		hint: 'Keep one of the two.'
	};
}

/** Upper bound of nesting: brackets inside texts count too. */
function toNesting(text: string): number {
	let depth = 0;
	let deepest = 0;
	for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
		depth += bracket === '[' || bracket === '{' ? 1 : -1;
		deepest = Math.max(deepest, depth);
	}
	return deepest;
}
