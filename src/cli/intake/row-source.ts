import type { Issue } from '#lib/core/base/issue.ts';

/** A value as a file holds it; texts of text files stay texts, and lists are lists of names. */
export type Cell = string | number | bigint | boolean | Date | Iterable<unknown> | null | undefined;

export interface SourceColumn {
	name: string;
	/** Whether its dates are days, without a time of day. */
	isDay: boolean;
	/** Whether its times, other than those written as text, are said to be of UTC. */
	isUtc: boolean;
}

/** Some rows of a file, which are told apart but not yet understood. */
export interface RowBatch {
	rows: number;
	/** @param column position among the columns of the source */
	cell(row: number, column: number): Cell;
	/** Line, from 1, that the row begins in; the number of the row where a file has no lines. */
	lineOf(row: number): number;
	/** Where the cell stands in its line, from 1, as far as that is known. */
	columnOf(row: number, column: number): number | null;
	/** One for each row of this part of the file that could not be told apart. */
	faults: readonly Issue[];
	/** How much of the file has been read by now, 0 to 1. */
	share: number;
}

/** Rows of a file, in whatever format, in its order. */
export interface RowSource {
	/** Name of the file, without its folder. */
	file: string;
	columns: readonly SourceColumn[];
	/**
	 * May be asked for once. Throws IntakeError where the file is damaged.
	 * @param needed positions of the columns whose cells will be asked for
	 */
	batches(needed: readonly number[]): AsyncIterable<RowBatch>;
	close(): Promise<void>;
}

/** @param dates what the format says of them, where they are no text */
export function toColumn(name: string, dates: Partial<SourceColumn> = {}): SourceColumn {
	return { isDay: false, isUtc: false, ...dates, name };
}
