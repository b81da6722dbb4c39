import type { BorderKind, BorderSpan, PeriodTable } from '#lib/core/basemap/period-table.ts';
import type { Day } from '#lib/core/time/day.ts';

/** What the lines of one group are from some day on; null: not drawn. */
export interface GroupKind {
	group: number;
	kind: BorderKind | null;
}

/** What a line is on a day; null where it is none. */
export function borderKindAt(spans: readonly BorderSpan[], day: Day): BorderKind | null {
	const span = spans.find(
		([, from, to]) => (from === null || from <= day) && (to === null || day <= to)
	);
	return span ? span[0] : null;
}

/** The lines of all days, indexed by the days on which any of them changes. */
export class PeriodBorders {
	/** Ascending, each the first day of something new. */
	readonly changeDays: readonly Day[];
	readonly #spans: PeriodTable['borders'];
	readonly #groupsByDay = new Map<Day, number[]>();

	constructor({ borders }: Pick<PeriodTable, 'borders'>) {
		this.#spans = borders;
		borders.forEach((spans, group) => {
			for (const day of new Set(spans.flatMap(firstDays))) {
				const groups = this.#groupsByDay.get(day);
				if (groups) groups.push(group);
				else this.#groupsByDay.set(day, [group]);
			}
		});
		this.changeDays = [...this.#groupsByDay.keys()].sort((a, b) => a - b);
	}

	/** By group. */
	kindsAt(day: Day): readonly (BorderKind | null)[] {
		return this.#spans.map((spans) => borderKindAt(spans, day));
	}

	/** The groups that are another kind on the second day than on the first, in either direction. */
	changesBetween(dayA: Day, dayB: Day): GroupKind[] {
		const [first, last] = dayA <= dayB ? [dayA, dayB] : [dayB, dayA];
		const groups = new Set<number>();
		for (let i = this.#indexAfter(first); i < this.changeDays.length; i++) {
			const day = this.changeDays[i]!;
			if (day > last) break;
			for (const group of this.#groupsByDay.get(day)!) groups.add(group);
		}
		return [...groups].flatMap((group) => {
			const spans = this.#spans[group]!;
			const kind = borderKindAt(spans, dayB);
			return kind === borderKindAt(spans, dayA) ? [] : [{ group, kind }];
		});
	}

	/** Index of the first day of change after a day. */
	#indexAfter(day: Day): number {
		let low = 0;
		let high = this.changeDays.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.changeDays[middle]! <= day) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}

/** Days on which a span begins, or on which what follows it does. */
function firstDays([, from, to]: BorderSpan): Day[] {
	return [...(from === null ? [] : [from]), ...(to === null ? [] : [to + 1])];
}
