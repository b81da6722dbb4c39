import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toIssue } from '#lib/core/base/issue.ts';
import { toClosest } from '#lib/core/text/closest.ts';
import { UsageError } from '../usage-error.ts';
import { FIELD_NAMES, FIELDS, isField, mayBeMany, type Field } from './fields.ts';
import { IntakeError } from './intake-error.ts';
import type { RowSource } from './row-source.ts';

/** Names of columns by field; none where a field is not to be read. */
export type WantedColumns = Partial<Record<Field, readonly string[]>>;

/** Positions of columns by field. */
export type FieldMap = Readonly<Partial<Record<Field, readonly number[]>>>;

/**
 * Reads `--map`: `start=event_date,lat=LAT,actors=side_a+side_b`, or the name of a JSON file with an
 * object of such names. Throws UsageError.
 */
export function parseFieldMap(text: string, directory: string): WantedColumns {
	const pairs = text.endsWith('.json')
		? readPairs(text, resolve(directory, text))
		: text.split(',').map((pair) => splitPair(pair));
	const wanted: WantedColumns = {};
	for (const [name, columns] of pairs) {
		if (!isField(name)) {
			const closest = toClosest(name, FIELD_NAMES);
			const hint = closest ? `; did you mean ${closest}?` : `, only ${FIELD_NAMES.join(', ')}`;
			throw new UsageError(`--map knows no ${name}${hint}`);
		}
		if (columns.length > 1 && !mayBeMany(name)) {
			throw new UsageError(`--map takes one column for ${name}, not ${columns.join(' and ')}`);
		}
		wanted[name] = columns;
	}
	return wanted;
}

function splitPair(pair: string): [name: string, columns: string[]] {
	const [name = '', ...rest] = pair.split('=');
	const columns = rest.join('=').trim();
	if (rest.length === 0) {
		throw new UsageError(`--map takes pairs such as start=event_date, not ${pair}`);
	}
	return [name.trim(), columns === '' ? [] : columns.split('+')];
}

function readPairs(name: string, path: string): [name: string, columns: string[]][] {
	let value: unknown;
	try {
		value = JSON.parse(readFileSync(path, 'utf8'));
	} catch (error) {
		throw new UsageError(`${name} cannot be read as JSON (${String(error)})`);
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new UsageError(`${name} has to hold an object such as { "start": "event_date" }`);
	}
	return Object.entries(value).map(([field, columns]) => [
		field,
		[columns]
			.flat()
			.map(String)
			.filter((column) => column !== '')
	]);
}

/**
 * Finds the columns: those that are wanted, else those of a usual name.
 * Throws IntakeError where one that is wanted, or the only one that every row needs, is not there.
 */
export function findColumns({ file, columns }: RowSource, wanted: WantedColumns): FieldMap {
	const names = columns.map(({ name }) => name);
	const map: Partial<Record<Field, readonly number[]>> = {};
	for (const field of FIELD_NAMES) {
		const found =
			wanted[field]?.map((name) => positionOf(name, names, file)) ?? guess(field, names);
		if (found.length > 0) map[field] = found;
	}
	if (!map.start) throw toMissing(file, 'No column says when something happened', names);
	return map;
}

function positionOf(name: string, names: readonly string[], file: string): number {
	const at = names.indexOf(name);
	if (at !== -1) return at;
	const closest = toClosest(name, names);
	const near = closest ? ` Did you mean “${closest}”?` : '';
	throw toMissing(file, `There is no column “${name}”.${near}`.replace(/\.$/, ''), names);
}

function toMissing(file: string, message: string, names: readonly string[]): IntakeError {
	const there = names.filter((name) => !name.startsWith('geometry ')).join(', ');
	return new IntakeError(
		toIssue(
			'error',
			'column-missing',
			`${message}.`.replace('?.', '?'),
			{ file, line: 1 },
			{
				hint: `Name columns with --map, such as --map start=event_date. There are: ${there}.`
			}
		)
	);
}

/** In the order of the usual names; several only where a field takes them. */
function guess(field: Field, names: readonly string[]): number[] {
	const plain = names.map((name) =>
		name.startsWith('geometry ') ? name : name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
	);
	const found = FIELDS[field].map((usual) => plain.indexOf(usual)).filter((at) => at !== -1);
	return mayBeMany(field) ? found : found.slice(0, 1);
}
