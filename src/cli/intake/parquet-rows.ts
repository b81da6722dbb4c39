import { open } from 'node:fs/promises';
import { parquetMetadataAsync, parquetRead, parquetSchema, type AsyncBuffer } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { GEOMETRY_COLUMNS, toGeometryCells } from './geometry-cells.ts';
import { toFileError } from './intake-error.ts';
import { toColumn, type Cell, type RowBatch, type RowSource } from './row-source.ts';

/** Of a group of rows that is larger so many are held at a time. */
const MOST_ROWS = 2 ** 18;

/** Opens a Parquet file. Throws IntakeError where it is none, or not whole. */
export async function openParquet(path: string, file: string): Promise<RowSource> {
	const handle = await open(path);
	const { size } = await handle.stat();
	const buffer: AsyncBuffer = {
		byteLength: size,
		async slice(from, to = size) {
			const bytes = new Uint8Array(Math.max(0, to - from));
			await handle.read(bytes, 0, bytes.length, from);
			return bytes.buffer;
		}
	};
	const metadata = await tellDamage(file, () => parquetMetadataAsync(buffer)).catch(
		async (error: unknown) => {
			await handle.close();
			throw error;
		}
	);
	const all = parquetSchema(metadata).children.map(({ element }) => element);
	const geometryName = all.find(
		({ logical_type: type }) => type?.type === 'GEOMETRY' || type?.type === 'GEOGRAPHY'
	)?.name;
	const flat = all.filter(({ name }) => name !== geometryName);
	const own = geometryName === undefined ? [] : GEOMETRY_COLUMNS;
	const columns = [
		...own.map((name) => toColumn(name)),
		...flat.map(({ name, converted_type: converted, logical_type: logical }) =>
			toColumn(name, converted === 'DATE' || logical?.type === 'DATE')
		)
	];
	const readRows = (names: string[], rowStart: number, rowEnd: number) =>
		tellDamage(file, async () => {
			const read = new Map<string, Cell[]>();
			await parquetRead({
				file: buffer,
				metadata,
				compressors,
				columns: names,
				rowStart,
				rowEnd,
				onChunk({ columnName, columnData, rowStart: first }) {
					const cells = read.get(columnName) ?? new Array<Cell>(rowEnd - rowStart);
					read.set(columnName, cells);
					const from = Math.max(rowStart, first);
					const to = Math.min(rowEnd, first + columnData.length);
					for (let row = from; row < to; row++) cells[row - rowStart] = columnData[row - first];
				}
			});
			return read;
		});
	return {
		file,
		columns,
		async *batches(needed) {
			const toName = (at: number) => (at < own.length ? geometryName! : columns[at]!.name);
			const names = [...new Set(needed.map(toName))];
			let groupFrom = 0;
			for (const { num_rows: rows } of metadata.row_groups) {
				const groupTo = groupFrom + Number(rows);
				for (let from = groupFrom; from < groupTo; from += MOST_ROWS) {
					const to = Math.min(groupTo, from + MOST_ROWS);
					const read = await readRows(names, from, to);
					const cellsAt = columns.map(({ name }) => read.get(name));
					const geometry = read.get(geometryName ?? '')?.map(toGeometryCells);
					yield toBatch(from, to, Number(metadata.num_rows), (row, column) =>
						column < own.length ? geometry?.[row]?.[column] : cellsAt[column]?.[row]
					);
				}
				groupFrom = groupTo;
			}
		},
		close: () => handle.close()
	};
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
