import type { DatasetRecord, Place } from '#lib/core/model/compiled.ts';
import type { Standing } from '#lib/core/model/dataset.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { nameIn, type Name } from '#lib/core/model/name-in.ts';
import type { Hover } from '#lib/core/scene/emphasis.ts';
import type { Slice, SliceEntry } from '#lib/core/slice/slice.ts';

/** What a card beside the pointer says. */
export type HoverCard =
	| {
			type: 'record';
			title: string;
			/** "Jan 1989". */
			date: string;
			standing: Standing;
			/** First words of its first excerpt; empty where it has none. */
			words: string;
			/** BCP 47 of these words. */
			language: string;
	  }
	| {
			type: 'flow' | 'place';
			/** Names of one place, or of the two that a flow joins. */
			names: readonly Name[];
			directed: boolean;
			count: number;
			standings: Readonly<Record<Standing, number>>;
	  };

/** Code points. */
const LONGEST_WORDS = 110;

/** Counts from the slice that the map shows; null where what is hovered is not in it. */
export function toHoverCard(
	hover: Hover,
	{ entries }: Slice,
	lookup: DatasetLookup,
	language: string
): HoverCard | null {
	if (hover.type === 'record') {
		const record = lookup.record(hover.ref);
		return record && toRecordCard(record, lookup);
	}
	const seat = (id: string): string => lookup.seat(id);
	const ends = hover.type === 'place' ? [hover.id] : [hover.from, hover.to];
	const nodes = ends.map(seat);
	const among = entries.filter(({ record }) => {
		if (hover.type === 'place') return record.at.some((id) => seat(id) === nodes[0]);
		const { tie } = record;
		if (!tie) return false;
		const [from, to] = [seat(tie.from), seat(tie.to)];
		const isThisWay = from === nodes[0] && to === nodes[1];
		return isThisWay || (!tie.directed && from === nodes[1] && to === nodes[0]);
	});
	const places = ends
		.map((id) => lookup.place(id))
		.filter((place): place is Place => place !== null);
	if (places.length < ends.length) return null;
	return {
		type: hover.type,
		names: places.map((place) => nameIn(place, language)),
		directed: among.some(({ record }) => record.tie?.directed),
		count: among.length,
		standings: countStandings(among)
	};
}

function toRecordCard(record: DatasetRecord, lookup: DatasetLookup): HoverCard {
	const [excerpt] = lookup.excerptsOfRecord(record.ref);
	return {
		type: 'record',
		title: record.title,
		date: record.date?.short ?? '',
		standing: record.standing,
		words: excerpt ? toFirstWords(excerpt.exact) : '',
		language: excerpt?.language ?? lookup.dataset.language
	};
}

function toFirstWords(text: string): string {
	const points = [...text];
	if (points.length <= LONGEST_WORDS) return text;
	const cut = points.slice(0, LONGEST_WORDS).join('');
	const lastSpace = cut.lastIndexOf(' ');
	return `${lastSpace > 0 ? cut.slice(0, lastSpace) : cut} …`;
}

function countStandings(entries: readonly SliceEntry[]): Record<Standing, number> {
	const counts: Record<Standing, number> = { stated: 0, reported: 0, planned: 0 };
	for (const { record } of entries) counts[record.standing]++;
	return counts;
}
