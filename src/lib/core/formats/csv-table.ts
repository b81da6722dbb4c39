import Papa from 'papaparse';
import { toIssue, type Issue } from '#lib/core/base/issue.ts';
import type { Result } from '#lib/core/base/result.ts';
import { toCsvCells } from '#lib/core/formats/csv-cells.ts';
import { toLineIndex, type LineIndex } from '#lib/core/formats/line-index.ts';
import type { RawCell, RawRow, RawTable } from '#lib/core/model/raw.ts';

/** After this many broken rows the rest of a table is not worth guessing at. */
const MOST_BROKEN_ROWS = 20;

interface Scan {
	file: string;
	text: string;
	delimiter: string;
	lines: LineIndex;
	issues: Issue[];
}

/**
 * Reads a CSV table whose first line names the columns. Accepts a byte order mark, CR, LF and CRLF
 * line ends, and `,`, `;` or tab between cells (whichever the first line has most of). Blank lines
 * and rows of nothing but empty cells are passed over.
 *
 * A row with broken quoting costs that row alone: reading goes on at the next line of the file.
 */
export function parseCsvTable(file: string, text: string): Result<RawTable> {
	const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const table: RawTable = { file, header: [], rows: [], rejected: [], complete: false };
	if (clean.trim() === '') {
		const hint = 'Write the column names in the first line, or delete the file.';
		return {
			value: table,
			issues: [
				toIssue('error', 'file-empty', `${file} is empty.`, { file, line: 1, column: 1 }, { hint })
			]
		};
	}
	const scan: Scan = {
		file,
		text: clean,
		delimiter: toDelimiter(clean),
		lines: toLineIndex(clean),
		issues: []
	};
	const { rows, rejected, complete } = readRows(scan);
	const [header = [], ...body] = rows;
	const shaped = body.map((cells) => ({ cells, row: toRow(scan, header, cells) }));
	const ragged = shaped.filter(({ row }) => row === null).map(({ cells }) => cells[0]?.text ?? '');
	return {
		value: {
			file,
			header,
			rows: shaped.map(({ row }) => row).filter((row) => row !== null),
			rejected: [...rejected, ...ragged],
			complete
		},
		issues: scan.issues
	};
}

function toDelimiter(text: string): string {
	const firstLine = text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'));
	const count = (mark: string) => firstLine.split(mark).length;
	return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

interface ReadRows {
	rows: RawCell[][];
	rejected: string[];
	complete: boolean;
}

function readRows(scan: Scan): ReadRows {
	const rows: RawCell[][] = [];
	const rejected: string[] = [];
	let from = 0;
	while (from < scan.text.length) {
		const broken = readUntilBroken(scan, from, rows);
		if (broken === null) break;
		const nextRow = scan.lines.nextLineStart(broken.rowAt);
		const [first = ''] = scan.text.slice(broken.rowAt, nextRow).split(scan.delimiter, 1);
		rejected.push(first.trim());
		reportQuote(scan, broken.quoteAt, first.trim());
		from = nextRow;
		if (rejected.length === MOST_BROKEN_ROWS) {
			reportGivenUp(scan, from);
			return { rows, rejected, complete: false };
		}
	}
	return { rows, rejected, complete: true };
}

/** Adds the rows from `from` on; stops at the first row whose quoting is broken and says where. */
function readUntilBroken(
	scan: Scan,
	from: number,
	rows: RawCell[][]
): { rowAt: number; quoteAt: number } | null {
	let rowAt = from;
	let broken: { rowAt: number; quoteAt: number } | null = null;
	Papa.parse<string[]>(scan.text.slice(from), {
		delimiter: scan.delimiter,
		newline: '\n',
		step({ data, errors, meta }, parser) {
			const quote = errors.find((error) => error.type === 'Quotes');
			if (quote) {
				broken = { rowAt, quoteAt: from + (quote.index ?? 1) - 1 };
				parser.abort();
				return;
			}
			if (data.some((value) => value.trim() !== '')) {
				rows.push(toCsvCells(scan.text, rowAt, data, scan.delimiter, scan.lines));
			}
			rowAt = from + meta.cursor;
		}
	});
	return broken;
}

function reportQuote(scan: Scan, quoteAt: number, record: string): void {
	scan.issues.push(
		toIssue(
			'error',
			'csv-quote',
			'The quotation mark opened here is not closed properly, so this row cannot be read.',
			{ file: scan.file, ...scan.lines.positionOf(quoteAt), record: record || null },
			{
				value: scan.text.slice(quoteAt, scan.lines.nextLineStart(quoteAt)).trimEnd(),
				hint: 'Close the cell with " and write every quotation mark inside it twice ("").'
			}
		)
	);
}

function reportGivenUp(scan: Scan, from: number): void {
	const { line, column } = scan.lines.positionOf(from);
	scan.issues.push(
		toIssue(
			'error',
			'csv-given-up',
			`${MOST_BROKEN_ROWS} rows have broken quoting; nothing from line ${line} on was read.`,
			{ file: scan.file, line, column },
			{ hint: 'Export the table again as CSV with quoted text.' }
		)
	);
}

function toRow(scan: Scan, header: readonly RawCell[], cells: readonly RawCell[]): RawRow | null {
	const line = cells[0]?.line ?? 1;
	if (cells.length !== header.length) {
		scan.issues.push(
			toIssue(
				'error',
				'row-ragged',
				`This row has ${cells.length} cells, the header has ${header.length}.`,
				{ file: scan.file, line, column: 1, record: cells[0]?.text || null },
				{ hint: `Write ${header.length} cells; quote a cell that contains “${scan.delimiter}”.` }
			)
		);
		return null;
	}
	const named = new Map<string, RawCell>();
	header.forEach((name, at) => {
		const cell = cells[at];
		if (cell && !named.has(name.text)) named.set(name.text, cell);
	});
	return { line, cells: named };
}
