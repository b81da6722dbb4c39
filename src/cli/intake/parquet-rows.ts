import { open, type FileHandle } from 'node:fs/promises';
import {
	parquetMetadataAsync,
	parquetRead,
	parquetSchema,
	type AsyncBuffer,
	type FileMetaData,
	type ParquetReadOptions,
	type SchemaElement
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { GEOMETRY_COLUMNS, toGeometryCells } from './geometry-cells.ts';
import { toFileError } from './intake-error.ts';
import { toColumn, type Cell, type RowBatch, type RowSource } from './row-source.ts';

/** Of a group of rows that is larger so many are held at a time. */
const MOST_ROWS = 2 ** 18;

/** Opens a Parquet file. Throws IntakeError where it is none, or not whole. */
export async function openParquet(path: string, file: string): Promise<RowSource> {
	const handle = await open(path);
	try {
		const { size } = await handle.stat();
		const buffer = toBuffer(handle, size);
		const metadata = await tellDamage(file, () => parquetMetadataAsync(buffer));
		const { columns, geometryName, geometryColumns } = toColumns(metadata);
		return {
			file,
			columns,
			async *batches(needed) {
				const toName = (at: number) =>
					at < geometryColumns ? (geometryName ?? '') : columns[at]!.name;
				const names = [...new Set(needed.map(toName))];
				const all = Number(metadata.num_rows);
				for (const [from, to] of toStretches(metadata)) {
					const order = { file: buffer, metadata, columns: names, rowStart: from, rowEnd: to };
					const read = await tellDamage(file, () => readCells(order));
					const cellsAt = columns.map(({ name }) => read.get(name));
					const geometry = read.get(geometryName ?? '')?.map(toGeometryCells);
					yield toBatch(from, to, all, (row, column) =>
						column < geometryColumns ? geometry?.[row]?.[column] : cellsAt[column]?.[row]
					);
				}
			},
			close: () => handle.close()
		};
	} catch (error) {
		await handle.close();
		throw error;
	}
}

function toBuffer(handle: FileHandle, size: number): AsyncBuffer {
	return {
		byteLength: size,
		async slice(from, to = size) {
			const bytes = new Uint8Array(Math.max(0, to - from));
			await handle.read(bytes, 0, bytes.length, from);
			return bytes.buffer;
		}
	};
}

/** A column of geometries is taken apart, and its parts stand before the other columns. */
function toColumns(metadata: FileMetaData) {
	const elements = parquetSchema(metadata).children.map(({ element }) => element);
	const isGeometry = ({ logical_type: type }: SchemaElement) =>
		type?.type === 'GEOMETRY' || type?.type === 'GEOGRAPHY';
	const geometryName = elements.find(isGeometry)?.name ?? null;
	const parts = geometryName === null ? [] : GEOMETRY_COLUMNS.map((name) => toColumn(name));
	const others = elements
		.filter(({ name }) => name !== geometryName)
		.map((element) => toColumn(element.name, { isDay: isDay(element), isUtc: isUtc(element) }));
	return { columns: [...parts, ...others], geometryName, geometryColumns: parts.length };
}

function isDay({ converted_type: converted, logical_type: logical }: SchemaElement): boolean {
	return converted === 'DATE' || logical?.type === 'DATE';
}

/** As the format has it: the older way of saying what a time is knows those of UTC alone. */
function isUtc({ converted_type: converted, logical_type: logical }: SchemaElement): boolean {
	if (logical?.type === 'TIMESTAMP') return logical.isAdjustedToUTC;
	return converted === 'TIMESTAMP_MILLIS' || converted === 'TIMESTAMP_MICROS';
}

/** Which rows are read at a time: a group, or a part of one. */
function* toStretches({ row_groups: groups }: FileMetaData): Generator<[from: number, to: number]> {
	let groupFrom = 0;
	for (const { num_rows: rows } of groups) {
		const groupTo = groupFrom + Number(rows);
		for (let from = groupFrom; from < groupTo; from += MOST_ROWS) {
			yield [from, Math.min(groupTo, from + MOST_ROWS)];
		}
		groupFrom = groupTo;
	}
}

/** Cells by name of column. */
async function readCells(
	order: ParquetReadOptions & { rowStart: number; rowEnd: number }
): Promise<Map<string, Cell[]>> {
	const { rowStart, rowEnd } = order;
	const read = new Map<string, Cell[]>();
	await parquetRead({
		...order,
		compressors,
		onChunk({ columnName, columnData, rowStart: first }) {
			const cells = read.get(columnName) ?? new Array<Cell>(rowEnd - rowStart);
			read.set(columnName, cells);
			// Chunks may hold rows before and after those that were asked for.
			const from = Math.max(rowStart, first);
			const to = Math.min(rowEnd, first + columnData.length);
			for (let row = from; row < to; row++) cells[row - rowStart] = columnData[row - first];
		}
	});
	return read;
}

function toBatch(from: number, to: number, all: number, cell: RowBatch['cell']): RowBatch {
	return {
		rows: to - from,
		cell,
		lineOf: (row) => from + row + 1,
		columnOf: () => null,
		faults: [],
		share: to / all
	};
}

async function tellDamage<T>(file: string, read: () => Promise<T>): Promise<T> {
	try {
		return await read();
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw toFileError(
			'file-damaged',
			`${file} cannot be read as Parquet: ${reason}.`,
			{ file },
			'The file may have been cut off or damaged; fetch or export it again.'
		);
	}
}
