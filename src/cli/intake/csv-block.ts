import Papa from 'papaparse';
import { toIssue, type Issue } from '#lib/core/base/issue.ts';

/** How a table is written. */
export interface CsvDialect {
	file: string;
	delimiter: string;
	/** Whether quotation marks may stand around cells. */
	quotes: boolean;
}

export interface CsvBlock {
	rows: string[][];
	/** Line of the file, from 1, in which each row begins. */
	lines: number[];
	faults: Issue[];
	/** What is left over: the beginning of a row. */
	rest: string;
	restLine: number;
}

/** A row longer than this is taken for one whose quotation mark is never closed. */
const MOST_ROW_CHARACTERS = 2 ** 20;

/**
 * The rows of a part of a table. A row with broken quoting costs that row alone: reading goes on at
 * the next line.
 * @param line line of the file, from 1, that the text begins in
 * @param isLast whether the file ends with this text
 */
export function readCsvBlock(
	text: string,
	line: number,
	isLast: boolean,
	dialect: CsvDialect
): CsvBlock {
	if (!dialect.quotes || !text.includes('"')) return splitLines(text, line, isLast, dialect);
	const parser = new Papa.Parser({ delimiter: dialect.delimiter, newline: '\n' });
	const result: Papa.ParseResult<string[]> = parser.parse(text, 0, !isLast);
	const { data: rows, errors, meta } = result;
	const isStuck = rows.length === 0 && text.length > MOST_ROW_CHARACTERS;
	if (isStuck || errors.some(({ type }) => type === 'Quotes')) {
		return readAroundFaults(text, line, isLast, dialect);
	}
	const lines = new Array<number>(rows.length);
	let next = line;
	for (const [at, row] of rows.entries()) {
		lines[at] = next;
		next += 1 + countLineFeeds(row);
	}
	return { rows, lines, faults: [], rest: text.slice(meta.cursor), restLine: next };
}

function splitLines(
	text: string,
	line: number,
	isLast: boolean,
	{ delimiter }: CsvDialect
): CsvBlock {
	const end = isLast ? text.length : text.lastIndexOf('\n') + 1;
	const whole = text.slice(0, end);
	const written = whole === '' ? [] : whole.split('\n');
	if (whole.endsWith('\n')) written.pop();
	return {
		rows: written.map((row) => row.split(delimiter)),
		lines: written.map((_, at) => line + at),
		faults: [],
		rest: text.slice(end),
		restLine: line + written.length
	};
}

function readAroundFaults(
	text: string,
	line: number,
	isLast: boolean,
	dialect: CsvDialect
): CsvBlock {
	const block: CsvBlock = { rows: [], lines: [], faults: [], rest: '', restLine: line };
	let from = 0;
	while (from < text.length) {
		const stop = readUntilFault(text, from, isLast, block, dialect);
		if (stop === null) break;
		const { rowAt, mayGoOn } = stop;
		const nextLine = text.indexOf('\n', rowAt) + 1;
		if (!isLast && (nextLine === 0 || (mayGoOn && text.length - rowAt <= MOST_ROW_CHARACTERS))) {
			return { ...block, rest: text.slice(rowAt) };
		}
		from = nextLine === 0 ? text.length : nextLine;
		block.faults.push(toQuoteIssue(dialect.file, block.restLine, text.slice(rowAt, from)));
		block.restLine++;
	}
	return block;
}

interface Stop {
	rowAt: number;
	/** Whether it may be a sound row of which the text holds the beginning. */
	mayGoOn: boolean;
}

/** Adds rows to the block up to one that is not whole or has broken quoting. */
function readUntilFault(
	text: string,
	from: number,
	isLast: boolean,
	block: CsvBlock,
	{ delimiter }: CsvDialect
): Stop | null {
	let rowAt = from;
	let stop: Stop | null = null;
	Papa.parse<string[]>(text.slice(from), {
		delimiter,
		newline: '\n',
		step({ data, errors, meta }, parser) {
			const next = from + meta.cursor;
			const quote = errors.find(({ type }) => type === 'Quotes');
			const isCut = !isLast && next >= text.length && !text.endsWith('\n');
			if (quote || isCut) {
				stop = { rowAt, mayGoOn: next >= text.length };
				parser.abort();
				return;
			}
			if (rowAt < text.length) {
				block.rows.push(data);
				block.lines.push(block.restLine);
				block.restLine += 1 + countLineFeeds(data);
			}
			rowAt = next;
		}
	});
	return stop;
}

function countLineFeeds(row: readonly string[]): number {
	let count = 0;
	for (const cell of row) {
		for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++;
	}
	return count;
}

function toQuoteIssue(file: string, line: number, written: string): Issue {
	return toIssue(
		'warning',
		'csv-quote',
		'The quotation mark in this line is not closed properly, so the line cannot be read.',
		{ file, line },
		{
			value: written.trimEnd(),
			hint: 'Close the cell with " and write every quotation mark inside it twice ("").'
		}
	);
}
