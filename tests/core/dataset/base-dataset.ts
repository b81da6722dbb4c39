import { readFileSync, readdirSync } from 'node:fs';
import { readDataset, type DatasetReading } from '#lib/core/dataset/read-dataset.ts';
import type { RawDataset, SourceText } from '#lib/core/model/raw.ts';
import { modernCountries } from '../../support/modern-countries.ts';

const BASE = new URL('../../golden/base/', import.meta.url);

const files = readdirSync(BASE)
	.filter((name) => /\.csv$|^datapackage\.json$/.test(name))
	.map((path) => [path, readFileSync(new URL(path, BASE), 'utf8')] as const);

export const LETTER = readFileSync(new URL('texts/letter.txt', BASE), 'utf8');

/** File name to its whole text, to null where it is left out, or to rows added to the base's. */
export type Changes = Record<string, string | null | { add: string[] }>;

/** The golden base, in which there is nothing to find fault with, with some files changed. */
export function toRaw(changes: Changes = {}): RawDataset {
	const all = new Map<string, string>(files);
	for (const [path, change] of Object.entries(changes)) {
		if (change === null) all.delete(path);
		else if (typeof change === 'string') all.set(path, change);
		else all.set(path, `${all.get(path) ?? ''}${change.add.join('\n')}\n`);
	}
	return { id: 'case', files: [...all].map(([path, text]) => ({ path, text })) };
}

export function read(changes: Changes = {}, letter: string | null = LETTER): DatasetReading {
	const texts = new Map<string, SourceText>();
	if (letter !== null) texts.set('letter.txt', { text: letter, sha256: null });
	return readDataset(toRaw(changes), { texts, countries: modernCountries() });
}

/** `code file:line field` of every finding, those of the given codes left out. */
export function told({ issues }: DatasetReading, ...without: string[]): string[] {
	return issues
		.filter(({ code }) => !without.includes(code))
		.map(({ code, file, line, field }) =>
			[code, `${file}:${line}`, field].filter(Boolean).join(' ')
		);
}

/** An event row with some cells given and the rest ordinary. */
export function event(cells: Record<string, string>): string {
	return toRow(
		{ kind: 'visit', date: '1980-05-04', date_basis: 'stated', place: 'moscow', ...cells },
		'id,title,kind,date,date_basis,date_note,place,place_basis,from,actors,modality,summary,caveat,same_as'
	);
}

export function relation(cells: Record<string, string>): string {
	return toRow(
		{
			kind: 'agreement',
			date: '1980-10',
			date_basis: 'stated',
			from: 'moscow',
			to: 'damascus',
			directed: 'yes',
			...cells
		},
		'id,title,kind,date,date_basis,date_note,from,to,from_basis,to_basis,directed,actors,quantity,unit,quantity_note,modality,event,summary,caveat'
	);
}

function toRow(cells: Record<string, string>, columns: string): string {
	const all: Record<string, string> = { title: 'A title', modality: 'asserted', ...cells };
	return columns
		.split(',')
		.map((column) => `"${(all[column] ?? '').replaceAll('"', '""')}"`)
		.join(',');
}
