import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { FlowMember } from '#lib/core/scene/compose-flows.ts';
import { toPlaceName } from '#lib/core/scene/record-form.ts';
import { recordsInWords, toGrouped } from '#lib/core/scene/scene-words.ts';

/**
 * "Moscow to Tehran, 13 records, 6 stated as fact". The ends are named as the records name them
 * where they all agree ("Soviet Union to Iraq"), otherwise by the chief places of their nodes.
 */
export function toFlowName(
	from: string,
	to: string,
	among: readonly FlowMember[],
	lookup: DatasetLookup,
	language: string
): string {
	const tie = among[0]?.tie ?? { from, to, directed: true };
	const areAlike = among.every((one) => one.tie.from === tie.from && one.tie.to === tie.to);
	const [start, end] = (areAlike ? [tie.from, tie.to] : [from, to]).map((id) =>
		toPlaceName(id, lookup, language)
	);
	const ends = tie.directed ? `${start} to ${end}` : `Between ${start} and ${end}`;
	const stated = among.filter(({ entry }) => entry.record.standing === 'stated').length;
	return `${ends}, ${recordsInWords(among.length)}, ${toStatedWords(stated, among.length)}`;
}

function toStatedWords(stated: number, of: number): string {
	if (stated === 0) return 'none stated as fact';
	if (stated === of && of > 1) return 'all stated as fact';
	return of === 1 ? 'stated as fact' : `${toGrouped(stated)} stated as fact`;
}
