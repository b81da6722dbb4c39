import type { Overlay, Polity } from '#lib/core/basemap/period-table.ts';
import type { Day } from '#lib/core/time/day.ts';
import { toFirstDay } from './hand-days.ts';
import { readHandTable, type HandRow } from './hand-tables.ts';

/** `line`: an override for the line between two units, written `A|B`. */
export type HandKind = Polity['kind'] | 'occupied' | 'de-facto' | 'contested' | 'line';

/** A row of `hand/polities.csv`: some units that were something for a time. */
export interface HandPolity {
	id: string;
	/** English, and the key of its names in other languages. */
	name: string;
	kind: HandKind;
	/** Who it depended on or was part of; of an overlay: who held or claims it. */
	of: string[];
	/** First and last day, inclusive; null is open. */
	from: Day | null;
	to: Day | null;
	units: string[];
	claimedBy: string[];
	iso: string;
	wikidata: string;
	source: string;
	note: string;
}

const BASE: readonly HandKind[] = ['sovereign', 'dependency', 'trust', 'zone'];
const OVERLAY: readonly HandKind[] = ['occupied', 'de-facto', 'contested'];

/** The table writes the first day of what follows in `until`: it is half-open. */
export function readHandPolities(): HandPolity[] {
	return readHandTable('polities').map((row) => {
		const until = toFirstDay(row.until!);
		return {
			id: row.id!,
			name: row.name!,
			kind: row.kind as HandKind,
			of: toList(row, 'of'),
			from: toFirstDay(row.from!),
			to: until === null ? null : until - 1,
			units: toList(row, 'units'),
			claimedBy: toList(row, 'claimed_by'),
			iso: row.iso!,
			wikidata: row.wikidata!,
			source: row.source!,
			note: row.note!
		};
	});
}

/** Whether units are drawn with it: each of them with exactly one on every day. */
export function isBase({ kind }: HandPolity): boolean {
	return BASE.includes(kind);
}

export function isOverlay({ kind }: HandPolity): boolean {
	return OVERLAY.includes(kind);
}

/** What periods.json has of the overlays. */
export function toOverlays(rows: readonly HandPolity[]): Overlay[] {
	return rows.filter(isOverlay).map(({ from, to, units }) => ({ from, to, units }));
}

/**
 * What polities.json has of all others. What a polity claims by its own law is a row of its own
 * without units, on the days on which it is there and makes the claim.
 */
export function toPolities(rows: readonly HandPolity[]): Polity[] {
	const own = rows.filter((row) => row.kind !== 'line' && !isOverlay(row));
	return own.flatMap((row, at) => {
		const polity = toPolity(row);
		// Of several rows with one id the first one claims for all.
		if (own.findIndex(({ id }) => id === row.id) !== at) return [polity];
		const same = own.filter(({ id }) => id === row.id);
		const from = same.map((each) => each.from).reduce(earliest);
		const to = same.map((each) => each.to).reduce(latest);
		const claims = rows
			.filter(({ claimedBy }) => claimedBy.includes(row.id))
			.filter((claim) => isBefore(claim.from, to) && isBefore(from, claim.to))
			.map((claim) => ({
				...polity,
				from: laterOf(claim.from, from),
				to: earlierOf(claim.to, to),
				units: [],
				claims: claim.units
			}));
		return [polity, ...claims];
	});
}

function toPolity({ id, kind, from, to, units, iso, wikidata }: HandPolity): Polity {
	return {
		id,
		kind: kind as Polity['kind'],
		from,
		to,
		units,
		...(wikidata && { wikidata }),
		...(iso && { iso })
	};
}

/** Of two beginnings; null is before all. */
function earliest(a: Day | null, b: Day | null): Day | null {
	return a === null || b === null ? null : Math.min(a, b);
}

/** Of two ends; null is after all. */
function latest(a: Day | null, b: Day | null): Day | null {
	return a === null || b === null ? null : Math.max(a, b);
}

/** null: from before the table begins. */
function laterOf(a: Day | null, b: Day | null): Day | null {
	return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

/** null: until after the table ends. */
function earlierOf(a: Day | null, b: Day | null): Day | null {
	return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function isBefore(from: Day | null, to: Day | null): boolean {
	return from === null || to === null || from <= to;
}

function toList(row: HandRow, column: string): string[] {
	return row[column]!.split(' ').filter((word) => word !== '');
}
