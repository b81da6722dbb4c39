import type { RecordRef, RecordType } from '#lib/core/model/dataset.ts';

/** Source of the pattern every id matches: lower-case words of a-z and 0-9 joined by hyphens. */
export const ID_PATTERN = '^[a-z0-9]+(-[a-z0-9]+)*$';

const ID = new RegExp(ID_PATTERN);
const REF = /^(event|relation):(.+)$/;
const COMBINING_MARKS = /\p{M}+/gu;
const NOT_ALLOWED = /[^a-z0-9]+/g;

export function isId(text: string): boolean {
	return ID.test(text);
}

/** The nearest valid id to what was written, for hints; empty where no letter survives. */
export function toId(text: string): string {
	return text
		.normalize('NFD')
		.replace(COMBINING_MARKS, '')
		.toLowerCase()
		.replace(NOT_ALLOWED, '-')
		.replace(/^-+|-+$/g, '');
}

export function toRecordRef(type: RecordType, id: string): RecordRef {
	return `${type}:${id}`;
}

/** Splits `event:<id>` or `relation:<id>`; null for anything else, a bare id included. */
export function parseRecordRef(text: string): { type: RecordType; id: string } | null {
	const match = REF.exec(text);
	const id = match?.[2];
	if (!match || id === undefined) return null;
	return { type: match[1] === 'event' ? 'event' : 'relation', id };
}
