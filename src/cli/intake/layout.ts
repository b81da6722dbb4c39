import type { Modality } from '#lib/core/model/dataset.ts';
import type { CsvLayout } from './csv-rows.ts';
import type { WantedColumns } from './field-map.ts';
import type { TimeSpan } from './read-time.ts';

/** A public arrangement of columns whose meaning is known. */
export interface Layout extends CsvLayout {
	title: string;
	columns: WantedColumns;
	/** Of a source that does not say how its rows are known. */
	modality: Modality;
	/** A date as EDTF, of one that is written in the layout's own way. */
	toDate?(text: string): string;
	/** Readers' words for the kinds that are written as numbers. */
	kinds?: Readonly<Record<string, string>>;
	/** Column that says how exactly a date is known, and what it makes of one. */
	precision?: { column: string; widen(time: TimeSpan, precision: string): TimeSpan };
}
