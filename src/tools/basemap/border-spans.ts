import { isAtDay } from '#lib/core/basemap/at-day.ts';
import { FIRST_BASEMAP_DAY } from '#lib/core/basemap/basemap-day.ts';
import type { BorderKind, BorderSpan } from '#lib/core/basemap/period-table.ts';
import type { Day } from '#lib/core/time/day.ts';
import { isBase, isOverlay, type HandPolity } from './hand-polities.ts';

/** What the table says about the line between any two units. */
export class BorderRules {
	readonly #byUnit = new Map<string, HandPolity[]>();
	readonly #lines = new Map<string, HandPolity[]>();

	constructor(rows: readonly HandPolity[]) {
		for (const row of rows) {
			const index = row.kind === 'line' ? this.#lines : this.#byUnit;
			for (const unit of row.units) {
				const key =
					row.kind === 'line' ? toPairKey(...(unit.split('|') as [string, string])) : unit;
				const known = index.get(key);
				if (known) known.push(row);
				else index.set(key, [row]);
			}
		}
	}

	/** From the first day of the map on; what comes before it is open. */
	spansBetween(a: string, b: string): BorderSpan[] {
		const rows = [a, b].flatMap((unit) => this.#byUnit.get(unit) ?? []);
		const lines = this.#lines.get(toPairKey(a, b)) ?? [];
		const starts = [...rows, ...lines].flatMap(({ from, to }) => [
			from,
			to === null ? null : to + 1
		]);
		const days = [...new Set([FIRST_BASEMAP_DAY, ...starts])]
			.filter((day): day is Day => day !== null && day >= FIRST_BASEMAP_DAY)
			.sort((x, y) => x - y);
		const spans: [BorderKind | null, Day | null, Day | null][] = [];
		days.forEach((day, i) => {
			const kind = this.#kindAt(a, b, day);
			const next = days[i + 1];
			const last = next === undefined ? null : next - 1;
			const before = spans.at(-1);
			if (before && before[0] === kind) before[2] = last;
			else spans.push([kind, i === 0 ? null : day, last]);
		});
		return spans.filter((span): span is [BorderKind, Day | null, Day | null] => span[0] !== null);
	}

	#kindAt(a: string, b: string, day: Day): BorderKind | null {
		const kind = toKind(this.#sideAt(a, day), this.#sideAt(b, day));
		const isOverridden = (this.#lines.get(toPairKey(a, b)) ?? []).some((row) => isAtDay(row, day));
		return isOverridden && kind !== 'c' ? 'x' : kind;
	}

	#sideAt(unit: string, day: Day): Side {
		const rows = (this.#byUnit.get(unit) ?? []).filter((row) => isAtDay(row, day));
		return {
			base: rows.findLast(isBase),
			overlay: rows.findLast(isOverlay),
			constituent: rows.findLast(({ kind }) => kind === 'constituent'),
			union: rows.findLast(({ kind }) => kind === 'union')
		};
	}
}

/** What holds on one side of a line. */
interface Side {
	base: HandPolity | undefined;
	overlay: HandPolity | undefined;
	constituent: HandPolity | undefined;
	union: HandPolity | undefined;
}

function toKind(one: Side, other: Side): BorderKind | null {
	if (!one.base || !other.base) return null;
	if (one.base.id === other.base.id) return toInnerKind(one, other);
	if (isInDispute(one, other.base) || isInDispute(other, one.base)) return 'x';
	if (one.union && one.union.id === other.union?.id) return 'c';
	return toRuler(one.base) === toRuler(other.base) ? 'd' : 'i';
}

/** Between two parts of one state. */
function toInnerKind(one: Side, other: Side): BorderKind | null {
	const overlays = [one.overlay, other.overlay];
	const isHeld = overlays.some((overlay) => overlay && overlay.kind !== 'contested');
	if (isHeld && one.overlay?.id !== other.overlay?.id) {
		const [first, second] = overlays;
		return first?.of.some((id) => second?.of.includes(id)) ? 'c' : 'x';
	}
	const isInternal =
		one.constituent?.id !== other.constituent?.id || one.base?.of.join() !== other.base?.of.join();
	return isInternal ? 'c' : null;
}

/** Whether a side is held or claimed by the other side's state, or a zone of it. */
function isInDispute({ base, overlay }: Side, other: HandPolity): boolean {
	if (overlay && overlay.kind !== 'de-facto' && overlay.of.includes(other.id)) return true;
	return base?.kind === 'zone' && base.of.includes(other.id);
}

function toRuler({ id, kind, of }: HandPolity): string {
	return kind === 'dependency' || kind === 'trust' ? of.join() : id;
}

function toPairKey(a: string, b: string): string {
	return a < b ? `${a}|${b}` : `${b}|${a}`;
}
