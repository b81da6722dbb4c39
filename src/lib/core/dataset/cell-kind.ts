import type { IssueCode } from '#lib/core/dataset/issue-codes.ts';

/** What is wrong with one cell, before it is known which cell. */
export interface Fault {
	code: IssueCode;
	message: string;
	hint: string | null;
	/** UTF-16 offset of the fault inside the trimmed cell. */
	offset?: number;
}

export interface Reading<V> {
	value: V;
	faults: readonly Fault[];
}

/** How a kind of cell is written in a Table Schema. */
export interface SchemaForm {
	type: 'string' | 'number' | 'integer' | 'boolean';
	format?: string;
	trueValues?: readonly string[];
	falseValues?: readonly string[];
	constraints?: Readonly<Record<string, string | number | readonly string[]>>;
}

/** How cells of one kind are read. */
export interface CellKind<V> {
	schema: SchemaForm;
	/** What an empty cell means. */
	empty: V;
	/** Reads a trimmed cell that is not empty. `column` is for the sentence only. */
	read(text: string, column: string): Reading<V>;
	/** The ids of other rows named in a value. */
	ids?(value: V): readonly string[];
}

export function fine<V>(value: V): Reading<V> {
	return { value, faults: [] };
}

/** A reading that has to leave its value at `value`. */
export function faulty<V>(
	value: V,
	code: IssueCode,
	message: string,
	hint: string | null = null
): Reading<V> {
	return { value, faults: [{ code, message, hint }] };
}
