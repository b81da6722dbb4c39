import { toIssue, type Issue } from '#lib/core/base/issue.ts';
import { GEOMETRY_COLUMNS, toGeometryCells } from './geometry-cells.ts';
import { toCutOff, toFileError } from './intake-error.ts';
import { JsonSplitter, type JsonElement } from './json-splitter.ts';
import { toColumn, type Cell, type RowBatch, type RowSource } from './row-source.ts';
import { readTextChunks, withFirst, type TextChunk } from './text-chunks.ts';

/** So many objects are looked at for the names of their properties. */
const SAMPLE = 1_000;
const MOST_OBJECT_CHARACTERS = 2 ** 23;
/** RFC 8142 puts it before each object of a sequence. */
const RECORD_SEPARATOR = '\u001e';

interface Part {
	elements: readonly JsonElement[];
	share: number;
}

interface ReadPart {
	objects: JsonObject[];
	faults: Issue[];
	share: number;
}

interface JsonObject {
	line: number;
	properties: Record<string, unknown>;
	geometry: unknown;
}

/**
 * Opens JSON: a FeatureCollection, a list of objects, or an object a line (features or plain ones).
 * Throws IntakeError where it holds none.
 */
export async function openJson(path: string, file: string): Promise<RowSource> {
	const chunks = readTextChunks(path, file);
	try {
		return await toSource(chunks, file);
	} catch (error) {
		await chunks.return(undefined);
		throw error;
	}
}

async function toSource(chunks: AsyncGenerator<TextChunk>, file: string): Promise<RowSource> {
	const first = await chunks.next();
	const text = first.done ? '' : first.value.text;
	if (!/^[\s\u001e]*[[{]/.test(text)) {
		const [code, message] =
			text.trim() === ''
				? (['file-empty', `${file} is empty.`] as const)
				: (['file-wrong-kind', `${file} is no JSON: it begins with neither { nor [.`] as const);
		throw toFileError(code, message, { file }, 'Export the file again.');
	}
	const all = withFirst(first, chunks);
	const parts = isLineByLine(text) ? readLines(all) : readDocument(all, file);
	const sample: ReadPart[] = [];
	let sampled = 0;
	while (sampled < SAMPLE) {
		const { value: part, done } = await parts.next();
		if (done) break;
		const read = readPart(part, file);
		sampled += read.objects.length;
		sample.push(read);
	}
	const names = new Set(
		sample.flatMap(({ objects }) => objects.flatMap(({ properties }) => Object.keys(properties)))
	);
	const hasGeometry = sample.some(({ objects }) => objects.some(({ geometry }) => geometry));
	const geometryColumns = hasGeometry ? GEOMETRY_COLUMNS : [];
	const columns = [...geometryColumns, ...names];
	const toRows = (part: ReadPart) => toBatch(part, columns, geometryColumns.length);
	return {
		file,
		columns: columns.map((name) => toColumn(name)),
		async *batches() {
			while (sample.length > 0) yield toRows(sample.shift()!);
			for await (const part of parts) yield toRows(readPart(part, file));
		},
		close: async () => void (await chunks.return(undefined))
	};
}

/** Whether the first line is an object of its own and no collection. */
function isLineByLine(text: string): boolean {
	const [line = ''] = text.trimStart().split('\n', 1);
	try {
		const value: unknown = JSON.parse(line.replace(RECORD_SEPARATOR, ''));
		return typeof value === 'object' && value !== null && !('features' in value || '0' in value);
	} catch {
		return false;
	}
}

async function* readLines(chunks: AsyncGenerator<TextChunk>): AsyncGenerator<Part> {
	let text = '';
	let line = 1;
	const toElements = (lines: readonly string[]): JsonElement[] =>
		lines
			.map((written) => ({ text: written.replace(RECORD_SEPARATOR, ''), line: line++ }))
			.filter((element) => element.text.trim() !== '');
	for await (const chunk of chunks) {
		const lines = (text + chunk.text).split('\n');
		text = lines.pop() ?? '';
		yield { elements: toElements(lines), share: chunk.share };
	}
	yield { elements: toElements([text]), share: 1 };
}

async function* readDocument(
	chunks: AsyncGenerator<TextChunk>,
	file: string
): AsyncGenerator<Part> {
	const splitter = new JsonSplitter();
	for await (const chunk of chunks) {
		yield { elements: splitter.push(chunk.text), share: chunk.share };
		if (splitter.held > MOST_OBJECT_CHARACTERS) {
			throw toFileError(
				'json-syntax',
				`An object of ${file} does not end within 8 million characters before line ${splitter.line}.`,
				{ file, line: splitter.line },
				'A bracket or a quotation mark before it may not be closed.'
			);
		}
	}
	if (!splitter.isComplete) throw toCutOff(file, splitter.line, 'a bracket is not closed');
}

function readPart({ elements, share }: Part, file: string): ReadPart {
	const objects: JsonObject[] = [];
	const faults: Issue[] = [];
	for (const { text, line } of elements) {
		const object = toObject(text, line);
		if (object) objects.push(object);
		else faults.push(toSyntaxIssue(file, line, text));
	}
	return { objects, faults, share };
}

function toObject(text: string, line: number): JsonObject | null {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return null;
	}
	if (!isRecord(value)) return null;
	if (value.type !== 'Feature') return { line, properties: value, geometry: value.geometry };
	const properties = isRecord(value.properties) ? value.properties : {};
	return { line, properties, geometry: value.geometry };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toBatch(
	{ objects, faults, share }: ReadPart,
	columns: readonly string[],
	geometryColumns: number
): RowBatch {
	const geometries =
		geometryColumns === 0 ? [] : objects.map(({ geometry }) => toGeometryCells(geometry));
	return {
		rows: objects.length,
		cell: (row, column) =>
			column < geometryColumns
				? geometries[row]?.[column]
				: toCell(objects[row]?.properties[columns[column]!]),
		lineOf: (row) => objects[row]?.line ?? 0,
		columnOf: () => null,
		faults,
		share
	};
}

function toCell(value: unknown): Cell {
	return isRecord(value) ? JSON.stringify(value) : (value as Cell);
}

function toSyntaxIssue(file: string, line: number, text: string): Issue {
	return toIssue(
		'warning',
		'json-syntax',
		'This object is not valid JSON, so it cannot be read.',
		{ file, line },
		{ value: text, hint: 'Export it again; every text and every bracket has to be closed.' }
	);
}
