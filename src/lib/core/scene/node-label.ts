import type { Place } from '#lib/core/model/compiled.ts';
import { nameIn } from '#lib/core/model/name-in.ts';
import type { NodeLabel } from '#lib/core/scene/composition.ts';
import { isolate } from '#lib/core/scene/isolate.ts';
import { recordsInWords, toGrouped } from '#lib/core/scene/scene-words.ts';

/** How many records of a node speak of one of its places. */
export interface PlaceShare {
	place: Place;
	count: number;
	level: 'place' | 'area';
}

interface NodeWords {
	label: NodeLabel;
	/** In full, for assistive technology. */
	name: string;
}

/** From this many records on, a node says its number and is set larger. */
const MAJOR_FROM = 4;
const MOST_LINES = 2;

/**
 * What is written at a node. Records at the very place are told first, under the name of its chief
 * place; the country or region as a whole gets a line of its own, or the first one where nothing
 * else is known.
 */
export function toNodeWords(
	chief: Place,
	shares: readonly PlaceShare[],
	language: string
): NodeWords {
	const nameOf = (place: Place) => nameIn(place, language).text;
	const lineOf = (place: Place) => isolate(nameOf(place));
	const core = shares.filter(({ level }) => level === 'place');
	const areas = shares.filter(({ level }) => level === 'area').sort((a, b) => b.count - a.count);
	const coreCount = core.reduce((sum, { count }) => sum + count, 0);
	const total = coreCount + areas.reduce((sum, { count }) => sum + count, 0);
	const major = total >= MAJOR_FROM;

	const first =
		coreCount > 0
			? { text: nameOf(core.length === 1 ? core[0]!.place : chief), count: coreCount }
			: { text: areas[0] ? nameOf(areas[0].place) : nameOf(chief), count: areas[0]?.count ?? 0 };
	const others = (coreCount > 0 ? areas : areas.slice(1)).map(({ place, count }) => ({
		text: coreCount > 0 && place.kind === 'country' ? `${lineOf(place)} as a state` : lineOf(place),
		count
	}));
	return {
		label: {
			text: first.text,
			count: major ? first.count : null,
			lines: toLines(others, major),
			major
		},
		name: [first, ...others]
			.map(({ text, count }) => `${text}, ${recordsInWords(count)}`)
			.join('; ')
	};
}

function toLines(
	others: readonly { text: string; count: number }[],
	numbered: boolean
): readonly string[] {
	const shown = others.length > MOST_LINES ? others.slice(0, MOST_LINES - 1) : others;
	const lines = shown.map(({ text, count }) => (numbered ? `${text} ${toGrouped(count)}` : text));
	const rest = others.slice(shown.length);
	if (rest.length === 0) return lines;
	return [
		...lines,
		`${rest.length} more places ${toGrouped(rest.reduce((sum, { count }) => sum + count, 0))}`
	];
}
