import Papa from 'papaparse';
import { toIssue, type Issue } from '#lib/core/base/issue.ts';
import { toLikeness } from '#lib/core/formats/looks-like.ts';
import { readCsvBlock, type CsvBlock, type CsvDialect } from './csv-block.ts';
import { toCutOff, toFileError } from './intake-error.ts';
import { toColumn, type RowBatch, type RowSource } from './row-source.ts';
import { readTextChunks, withFirst, type TextChunk } from './text-chunks.ts';

/** What a table does not say itself. */
export interface CsvLayout {
	delimiter?: string;
	quotes?: boolean;
	/** Names of columns where no header names them, by how many there are. */
	header?: (cells: number) => readonly string[] | null;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Opens a CSV file. Throws IntakeError where it holds nothing, or something else. */
export async function openCsv(
	path: string,
	file: string,
	layout: CsvLayout = {}
): Promise<RowSource> {
	const chunks = readTextChunks(path, file);
	try {
		return toSource(chunks, await chunks.next(), file, layout);
	} catch (error) {
		await chunks.return(undefined);
		throw error;
	}
}

function toSource(
	chunks: AsyncGenerator<TextChunk>,
	first: IteratorResult<TextChunk, void>,
	file: string,
	layout: CsvLayout
): RowSource {
	const text = first.done ? '' : first.value.text;
	if (text.trim() === '') {
		throw toFileError('file-empty', `${file} is empty.`, { file }, 'Export the table again.');
	}
	const likeness = toLikeness(text, 'CSV');
	if (likeness !== null) {
		const hint = 'Export the sheet as CSV (UTF-8).';
		throw toFileError('file-wrong-kind', `${file} looks like ${likeness}.`, { file }, hint);
	}
	const dialect = {
		file,
		delimiter: layout.delimiter ?? toDelimiter(text),
		quotes: layout.quotes ?? true
	};
	const [header = []] = Papa.parse<string[]>(text, {
		delimiter: dialect.delimiter,
		...(dialect.quotes ? {} : { quoteChar: '\0' }),
		newline: '\n',
		preview: 1
	}).data;
	const names = layout.header ? layout.header(header.length) : header;
	if (names === null) {
		throw toFileError(
			'file-wrong-kind',
			`Line 1 of ${file} has ${header.length} cells, which is not what this layout has.`,
			{ file, line: 1 },
			'Leave --layout out for a table with a header of its own.'
		);
	}
	return {
		file,
		columns: names.map((name) => toColumn(name.trim())),
		batches: () => readBatches(withFirst(first, chunks), dialect, names.length, !layout.header),
		close: async () => void (await chunks.return(undefined))
	};
}

function toDelimiter(text: string): string {
	const [firstLine = ''] = text.split('\n', 1);
	const count = (mark: string) => firstLine.split(mark).length;
	return DELIMITERS.reduce<string>(
		(best, mark) => (count(mark) > count(best) ? mark : best),
		DELIMITERS[0]
	);
}

async function* readBatches(
	chunks: AsyncGenerator<TextChunk>,
	dialect: CsvDialect,
	width: number,
	hasHeader: boolean
): AsyncGenerator<RowBatch> {
	let text = '';
	let line = 1;
	let isHeader = hasHeader;
	const read = (share: number, isLast: boolean): RowBatch => {
		const block = readCsvBlock(text, line, isLast, dialect);
		text = block.rest;
		line = block.restLine;
		if (isHeader && block.rows.length > 0) {
			isHeader = false;
			block.rows.shift();
			block.lines.shift();
		}
		return toBatch(block, share, isLast, dialect, width);
	};
	for await (const chunk of chunks) {
		text += chunk.text;
		yield read(chunk.share, false);
	}
	if (text !== '') yield read(1, true);
}

function toBatch(
	{ rows, lines, faults }: CsvBlock,
	share: number,
	isLast: boolean,
	dialect: CsvDialect,
	width: number
): RowBatch {
	const { file, delimiter } = dialect;
	const kept: string[][] = [];
	const keptLines: number[] = [];
	for (const [at, cells] of rows.entries()) {
		const line = lines[at]!;
		if (cells.length === width) {
			kept.push(cells);
			keptLines.push(line);
		} else if (cells.some((cell) => cell.trim() !== '')) {
			if (isLast && cells.length < width && at === rows.length - 1) {
				throw toCutOff(file, line, `its last line has ${cells.length} of ${width} cells`);
			}
			faults.push(toRaggedIssue(dialect, line, cells, width));
		}
	}
	faults.sort((a, b) => a.line! - b.line!);
	return {
		rows: kept.length,
		cell: (row, column) => kept[row]?.[column],
		lineOf: (row) => keptLines[row] ?? 0,
		columnOf: (row, column) => toPosition(kept[row] ?? [], column, delimiter),
		faults,
		share
	};
}

/** Where a cell stands; not told where quotation marks may have been taken off before it. */
function toPosition(cells: readonly string[], column: number, delimiter: string): number | null {
	const before = cells.slice(0, column);
	if (before.some((cell) => /["\n]/.test(cell) || cell.includes(delimiter))) return null;
	return before.reduce((sum, cell) => sum + cell.length + delimiter.length, 1);
}

function toRaggedIssue(
	{ file, delimiter }: CsvDialect,
	line: number,
	cells: readonly string[],
	width: number
): Issue {
	return toIssue(
		'warning',
		'row-ragged',
		`This row has ${cells.length} cells, the header has ${width}.`,
		{ file, line, column: 1 },
		{
			value: cells.join(delimiter),
			hint: `Write ${width} cells; quote a cell that contains “${delimiter === '\t' ? 'tab' : delimiter}”.`
		}
	);
}
