import type { Issue } from '#lib/core/base/issue.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import { placeOf, type Dataset, type Row } from '#lib/core/dataset/dataset.ts';

/**
 * Checks that `same_as` never leads back to where it began: of events that tell the same, one is
 * the main one and the others point to it. Walked without recursion, so that length does no harm.
 */
export function checkSameAs(dataset: Dataset): Issue[] {
	const rows = new Map(dataset.rows.events.map((row) => [row.id, row]));
	const done = new Set<string>();
	const issues: Issue[] = [];
	for (const id of rows.keys()) {
		if (done.has(id)) continue;
		const cycle = findCycle(id, rows, done);
		const row = rows.get(cycle?.[0] ?? '');
		if (!cycle || !row) continue;
		const message =
			cycle.length === 1
				? `“${id}” is said to be the same as itself.`
				: `same_as goes round in a circle: ${[...cycle, cycle[0]].join(' → ')}.`;
		const hint = 'Let the others point to one of them, and that one to none.';
		issues.push(
			toFinding('same-as-cycle', message, placeOf(row, 'same_as'), {
				value: row.values.same_as.join(';'),
				hint
			})
		);
	}
	return issues;
}

/** Depth first from `start`; adds everything it has seen to the end of to `done`. */
function findCycle(
	start: string,
	rows: ReadonlyMap<string, Row<'events'>>,
	done: Set<string>
): string[] | null {
	const path: string[] = [];
	const onPath = new Set<string>();
	const pending: { id: string; leave: boolean }[] = [{ id: start, leave: false }];
	let cycle: string[] | null = null;
	for (let step = pending.pop(); step; step = pending.pop()) {
		const { id, leave } = step;
		if (leave) {
			path.pop();
			onPath.delete(id);
			done.add(id);
		} else if (onPath.has(id)) {
			cycle ??= path.slice(path.indexOf(id));
		} else if (!done.has(id)) {
			path.push(id);
			onPath.add(id);
			pending.push({ id, leave: true });
			const next = rows.get(id)?.values.same_as ?? [];
			pending.push(...next.map((other) => ({ id: other, leave: false })));
		}
	}
	return cycle;
}
