import type { LooseEvents } from '#lib/core/columns/loose-events.ts';
import { joins } from '#lib/core/engine/row-filter.ts';
import type { SliceAnswer } from '#lib/core/engine/slice-answer.ts';
import type { SliceFilter, SliceRequest } from '#lib/core/engine/slice-request.ts';
import { toSliceTicks } from '#lib/core/engine/slice-window.ts';
import { presenceIn, type Extent } from '#lib/core/time/presence.ts';

/** The events themselves are wanted, and nothing that is counted of them. */
export interface ListRequest extends SliceRequest {
	want: { events: { order: 'start'; limit: number } };
}

/**
 * Answers from some hundred events whose texts are at hand: lists them, and whoever asks counts what
 * he shows. Rows are those of the events as they are given; apart from that the answers are those of
 * `MemoryEngine`, in a tenth of its code.
 */
export class ListEngine {
	readonly #events: LooseEvents;
	readonly #extents: readonly Extent[];

	constructor(events: LooseEvents) {
		const { start, latestStart, earliestEnd, end, gaps } = events;
		this.#events = events;
		this.#extents = Array.from(start, (from, row) => ({
			start: [from, latestStart[row]!],
			end: [earliestEnd[row]!, end[row]!],
			...gaps.get(row)
		}));
	}

	slice(request: ListRequest): SliceAnswer {
		const { dates, filter, want } = request;
		const { start } = this.#events;
		const { limit } = want.events;
		const window = toSliceTicks(request);
		const passes = toRowTest(this.#events, filter);
		let uncertain = 0;
		const rows = [...start.keys()].filter((row) => {
			const presence = presenceIn(this.#extents[row]!, window);
			if (presence === 'out' || (presence === 'possible' && dates === 'certain')) return false;
			if (!passes(row)) return false;
			if (presence === 'possible') uncertain++;
			return true;
		});
		rows.sort((a, b) => start[a]! - start[b]! || a - b);
		const last = rows[limit - 1];
		const isCut = rows.length > limit && last !== undefined;
		return {
			exact: true,
			bucket: null,
			columns: {
				events: rows.length,
				uncertain,
				counts: [],
				histogram: null,
				page: {
					row: Uint32Array.from(rows.slice(0, limit)),
					next: isCut ? { value: start[last]!, row: last } : null
				},
				cube: null
			}
		};
	}
}

function toRowTest(events: LooseEvents, filter: SliceFilter): (row: number) => boolean {
	const { kinds, modalities, places, actors, pair } = filter;
	const { place, destination, mutual, kind, modality, actorSet, actorSets } = events;
	const holds = (chosen: readonly number[] | null | undefined, ...codes: number[]) =>
		!chosen?.length || codes.some((code) => chosen.includes(code));
	const isFlow = (row: number) => destination[row]! < events.places;
	const holdsActor = (row: number) => {
		const set = actorSet[row]!;
		const own = actorSets.actors.subarray(actorSets.offsets[set], actorSets.offsets[set + 1]);
		return holds(actors, ...own);
	};
	return (row) =>
		holds(kinds, kind[row]!) &&
		holds(modalities, modality[row]!) &&
		holds(places, place[row]!, isFlow(row) ? destination[row]! : place[row]!) &&
		(!actors?.length || holdsActor(row)) &&
		(!pair || (isFlow(row) && joins(pair, place[row]!, destination[row]!, mutual[row] === 1)));
}
