import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { FlowMember } from '#lib/core/scene/compose-flows.ts';
import { toPlaceName } from '#lib/core/scene/record-form.ts';
import { recordsInWords, toGrouped } from '#lib/core/scene/scene-words.ts';

/**
 * "Moscow to Tehran, 13 records, 6 stated as fact". An end is named as the records name it where
 * they all agree ("Soviet Union"), otherwise by the chief place of its node.
 */
export function toFlowName(
	from: string,
	to: string,
	among: readonly FlowMember[],
	lookup: DatasetLookup,
	language: string
): string {
	const directed = among[0]?.tie.directed ?? true;
	const nodeEnd = (node: string, end: 'from' | 'to') => {
		const ids = new Set(among.map(({ tie }) => tie[end]));
		const [only] = ids;
		return toPlaceName(ids.size === 1 && only !== undefined ? only : node, lookup, language);
	};
	const ends = directed
		? `${nodeEnd(from, 'from')} to ${nodeEnd(to, 'to')}`
		: `Between ${toPlaceName(from, lookup, language)} and ${toPlaceName(to, lookup, language)}`;
	const stated = among.filter(({ entry }) => entry.record.standing === 'stated').length;
	return `${ends}, ${recordsInWords(among.length)}, ${toStatedWords(stated, among.length)}`;
}

function toStatedWords(stated: number, of: number): string {
	if (stated === 0) return 'none stated as fact';
	if (stated === of && of > 1) return 'all stated as fact';
	return of === 1 ? 'stated as fact' : `${toGrouped(stated)} stated as fact`;
}
