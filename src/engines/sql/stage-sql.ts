import type { TickRange } from '#lib/core/columns/ticks.ts';
import { toEdges } from '#lib/core/engine/edges.ts';
import type { Dialect } from './dialect.ts';
import { toInteger } from './integers.ts';

/**
 * Which of equal stretches of a range a tick lies in, 0 the first. Tick t lies in the last stretch
 * i that begins at or before it: floor(from + ticks * i / stretches) <= t, which for whole numbers is
 * i = floor(((t - from + 1) * stretches - 1) / ticks). For ticks of the range alone.
 * @throws RangeError see `toEdges`
 */
export function toStretchSql(
	dialect: Dialect,
	column: string,
	range: TickRange,
	stretches: number
): string {
	toEdges(range, stretches);
	const [from, to] = range;
	const after = `(${dialect.wide(column)} - (${toInteger(from)}) + 1)`;
	return dialect.divide(`(${after} * ${toInteger(stretches)} - 1)`, to - from + 1);
}

/** How many edges of stretches lie at or before a tick: 0 before the range, one more in each stretch. */
export function toStageSql(
	dialect: Dialect,
	column: string,
	range: TickRange,
	stretches: number
): string {
	const within = `${toStretchSql(dialect, column, range, stretches)} + 1`;
	const [from, to] = range;
	const after = toInteger(stretches + 1);
	return (
		`CASE WHEN ${column} < ${toInteger(from)} THEN 0 ` +
		`WHEN ${column} > ${toInteger(to)} THEN ${after} ELSE ${within} END`
	);
}
