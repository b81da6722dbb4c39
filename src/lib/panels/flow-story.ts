import type { Standing } from '#lib/core/model/dataset.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { Slice, SliceEntry } from '#lib/core/slice/slice.ts';

/** The records of a pair that go one way. */
export interface FlowWay {
	key: 'there' | 'back' | 'mutual';
	entries: readonly SliceEntry[];
	standings: Readonly<Record<Standing, number>>;
}

export interface FlowStory {
	total: number;
	/** Ways with at least one record. */
	ways: readonly FlowWay[];
}

/** What a slice holds between two spots; everything drawn at the same spot counts as one. */
export function toFlowStory(
	{ entries }: Slice,
	lookup: DatasetLookup,
	from: string,
	to: string
): FlowStory {
	const [start, end] = [lookup.seat(from), lookup.seat(to)];
	const between = (entry: SliceEntry, a: string, b: string) => {
		const { tie } = entry.record;
		return tie !== null && lookup.seat(tie.from) === a && lookup.seat(tie.to) === b;
	};
	const isMutual = ({ record }: SliceEntry) => record.tie?.directed === false;
	const there = entries.filter((entry) => between(entry, start, end));
	const back = start === end ? [] : entries.filter((entry) => between(entry, end, start));
	const ways = [
		toWay(
			'there',
			there.filter((entry) => !isMutual(entry))
		),
		toWay(
			'back',
			back.filter((entry) => !isMutual(entry))
		),
		toWay(
			'mutual',
			entries.filter((entry) => isMutual(entry) && [...there, ...back].includes(entry))
		)
	];
	return {
		total: there.length + back.length,
		ways: ways.filter((way) => way.entries.length > 0)
	};
}

function toWay(key: FlowWay['key'], entries: readonly SliceEntry[]): FlowWay {
	const standings = { stated: 0, reported: 0, planned: 0 };
	for (const { record } of entries) standings[record.standing]++;
	return { key, entries, standings };
}
