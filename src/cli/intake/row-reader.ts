import { toIssue, type Issue, type IssuePlace } from '#lib/core/base/issue.ts';
import { choiceCell } from '#lib/core/dataset/cells/choice-cells.ts';
import { degreesCell, numberCell } from '#lib/core/dataset/cells/number-cells.ts';
import { toCoordinates } from '#lib/core/geo/coordinates.ts';
import { MODALITIES } from '#lib/core/model/dataset.ts';
import { isMissing, toText } from './cell-text.ts';
import type { FieldMap } from './field-map.ts';
import type { Field } from './fields.ts';
import type { Layout } from './layout.ts';
import type { LngLat } from './micro-degrees.ts';
import type { Spot } from './place-book.ts';
import { isCountable } from './time-scale.ts';
import { joinTimes, TimeReader, type ReadTime, type TimeSpan } from './read-time.ts';
import { toColumn, type Cell, type RowBatch, type RowSource } from './row-source.ts';
import { ZoneTally } from './zone-tally.ts';

/** What one row says. */
export interface ReadRow {
	time: TimeSpan;
	place: Spot;
	/** Where it leads to; null where it does not join two places. */
	destination: Spot | null;
	isDirected: boolean;
	kind: string;
	/** Position in MODALITIES. */
	modality: number;
	actors: readonly string[];
	weight: number;
}

interface CellFault {
	code: string;
	message: string;
	hint: string | null;
}

/** Thrown within a reader where a cell cannot be read, and never leaves it. */
class Misread extends Error {
	readonly field: Field;
	readonly fault: CellFault;

	constructor(field: Field, fault: CellFault) {
		super(fault.message);
		this.field = field;
		this.fault = fault;
	}
}

const YES = new Set(['yes', 'true', '1', '']);
const NO = new Set(['no', 'false', '0']);
const LAT = degreesCell(90);
const LNG = degreesCell(180);
const MODALITY = choiceCell(MODALITIES);
const NO_COLUMN = toColumn('');

/** Understands rows of one file, whatever its format. */
export class RowReader {
	readonly #source: RowSource;
	readonly #map: FieldMap;
	readonly #layout: Layout | null;
	readonly #precision: number;
	readonly #times: TimeReader;
	/** Of how many coordinates it is doubtful whether they are meant so. */
	readonly doubts = { 'null-island': 0, wrapped: 0 };
	readonly zones = new ZoneTally();
	/** What is being read. */
	#batch: RowBatch | null = null;
	#row = 0;

	constructor(source: RowSource, map: FieldMap, layout: Layout | null) {
		this.#source = source;
		this.#map = map;
		this.#layout = layout;
		this.#times = new TimeReader(source.file);
		const name = layout?.precision?.column;
		this.#precision = source.columns.findIndex((column) => column.name === name);
	}

	/** Positions of all columns that are looked at. */
	get needed(): number[] {
		const mapped = Object.values(this.#map).flat();
		return this.#precision === -1 ? mapped : [...mapped, this.#precision];
	}

	/** What the row says, or why it cannot be read. */
	read(batch: RowBatch, row: number): ReadRow | Issue {
		this.#batch = batch;
		this.#row = row;
		try {
			return this.#read();
		} catch (error) {
			if (!(error instanceof Misread)) throw error;
			return this.#toIssue(error);
		}
	}

	#cellAt(column: number | undefined): Cell {
		return column === undefined ? null : this.#batch?.cell(this.#row, column);
	}

	#cell(field: Field): Cell {
		return this.#cellAt(this.#map[field]?.[0]);
	}

	#read(): ReadRow {
		const time = this.#readTime();
		const place = { name: toText(this.#cell('place')), at: this.#readAt('lat', 'lng') };
		const to = { name: toText(this.#cell('to-place')), at: this.#readAt('to-lat', 'to-lng') };
		const isFlow = to.name !== '' || to.at !== null;
		if (isFlow && place.name === '' && place.at === null) {
			throw new Misread(this.#map.place ? 'place' : 'lat', {
				code: 'cell-required',
				message: 'It leads somewhere, but does not say from where.',
				hint: 'Give the place it comes from, or leave out where it leads to.'
			});
		}
		return {
			time,
			place,
			destination: isFlow ? to : null,
			isDirected: this.#readDirected(this.#cell('directed')),
			kind: this.#readKind(this.#cell('kind')),
			modality: this.#readModality(this.#cell('modality')),
			actors: this.#readActors(),
			weight: this.#readWeight(this.#cell('weight'))
		};
	}

	#readTime(): TimeSpan {
		const start = this.#readDate('start', this.#cell('start'));
		if (start === null) {
			throw new Misread('start', {
				code: 'date-missing',
				message: 'It has no date.',
				hint: 'Give the day, month or year in which it was, or began.'
			});
		}
		const end = this.#readDate('end', this.#cell('end'));
		if (end && start.start[0] > end.end[1]) {
			throw new Misread('end', {
				code: 'date-reversed',
				message: `It ends (${toText(this.#cell('end'))}) before it begins (${toText(this.#cell('start'))}).`,
				hint: 'Exchange the two dates, or correct one of them.'
			});
		}
		const time = end ? joinTimes(start, end) : start;
		const { precision } = this.#layout ?? {};
		if (!precision || this.#precision === -1) return time;
		return precision.widen(time, toText(this.#cellAt(this.#precision)));
	}

	/** Null where nothing is written. */
	#readDate(field: 'start' | 'end', cell: Cell): TimeSpan | null {
		if (isMissing(cell)) return null;
		const column = this.#map[field]?.[0];
		const source = column === undefined ? NO_COLUMN : this.#source.columns[column]!;
		const written = typeof cell === 'string' ? (this.#layout?.toDate?.(cell) ?? cell) : cell;
		const time: ReadTime = this.#times.read(written, source);
		if ('code' in time) throw new Misread(field, time);
		this.zones.add(time.clocks, () => ({ place: this.#toPlace(field), value: toText(cell) }));
		if (isCountable(time)) return time;
		throw new Misread(field, {
			code: 'date-unsupported',
			message: `“${toText(cell)}” is too far away to be counted in days.`,
			hint: 'Dates up to a million years away can be read.'
		});
	}

	#readAt(latField: Field, lngField: Field): LngLat | null {
		const lat = readNumber(latField, this.#cell(latField), LAT);
		const lng = readNumber(lngField, this.#cell(lngField), LNG);
		if (lat === null && lng === null) return null;
		if (lat === null || lng === null) {
			const empty = lat === null ? latField : lngField;
			throw new Misread(empty, {
				code: 'coordinates-incomplete',
				message: `One of ${latField} and ${lngField} is empty, the other is not.`,
				hint: 'Give both, or neither where the location is not known.'
			});
		}
		const { at, doubt } = toCoordinates(lat, lng);
		if (doubt === 'null-island' || doubt === 'wrapped') this.doubts[doubt]++;
		if (at !== null) return at;
		const isSwapped = doubt === 'swapped';
		throw new Misread(Math.abs(lat) > 90 ? latField : lngField, {
			code: isSwapped ? 'coordinates-swapped' : 'coordinates-range',
			message: isSwapped
				? `A latitude of ${lat} is beyond 90°; is it the longitude?`
				: `Latitude ${lat}, longitude ${lng} is no place on Earth.`,
			hint: isSwapped
				? 'Exchange the two, or the two columns with --map.'
				: 'Latitudes lie between -90 and 90, longitudes between -180 and 180.'
		});
	}

	#readDirected(cell: Cell): boolean {
		const text = toText(cell).toLowerCase();
		if (YES.has(text)) return true;
		if (NO.has(text)) return false;
		throw new Misread('directed', {
			code: 'value-unknown',
			message: `“${text}” says neither yes nor no.`,
			hint: 'Write yes or no.'
		});
	}

	#readKind(cell: Cell): string {
		const text = toText(cell);
		return this.#layout?.kinds?.[text] ?? text;
	}

	#readModality(cell: Cell): number {
		const text = toText(cell);
		if (text === '') return MODALITIES.indexOf(this.#layout?.modality ?? 'asserted');
		const known = MODALITIES.findIndex((modality) => modality === text);
		if (known !== -1) return known;
		throw new Misread('modality', toFault(MODALITY.read(text, 'modality').faults));
	}

	#readActors(): string[] {
		const names: string[] = [];
		for (const column of this.#map.actors ?? []) {
			const text = toText(this.#cellAt(column));
			if (text === '') continue;
			if (!text.includes(';')) names.push(text);
			else
				names.push(
					...text
						.split(';')
						.map((name) => name.trim())
						.filter((name) => name !== '')
				);
		}
		return names;
	}

	/** 1 where weights are not told at all, 0 where this one is not. */
	#readWeight(cell: Cell): number {
		if (!this.#map.weight) return 1;
		const weight = readNumber('weight', cell, numberCell) ?? 0;
		if (weight >= 0) return weight;
		throw new Misread('weight', {
			code: 'number-range',
			message: `A weight of ${weight} is less than nothing.`,
			hint: 'Name another column with --map weight=…, or none with --map weight=.'
		});
	}

	#toIssue({ field, fault }: Misread): Issue {
		const column = this.#map[field]?.[0];
		const value = column === undefined ? null : toText(this.#cellAt(column));
		const detail = { value, hint: fault.hint };
		return toIssue('warning', fault.code, fault.message, this.#toPlace(field), detail);
	}

	/** Where a field of the row that is being read stands. */
	#toPlace(field: Field): IssuePlace {
		const { file, columns } = this.#source;
		const column = this.#map[field]?.[0];
		return {
			file,
			line: this.#batch?.lineOf(this.#row),
			column: column === undefined ? null : this.#batch?.columnOf(this.#row, column),
			field: column === undefined ? field : columns[column]!.name
		};
	}
}

function readNumber(field: Field, cell: Cell, kind: typeof numberCell): number | null {
	if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
	if (isMissing(cell)) return null;
	const { value, faults } = kind.read(toText(cell), field);
	if (faults.length > 0) throw new Misread(field, toFault(faults));
	return value;
}

function toFault([fault]: readonly CellFault[]): CellFault {
	return fault ?? { code: 'value-unknown', message: 'It cannot be read.', hint: null };
}
