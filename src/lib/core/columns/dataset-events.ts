import type { LooseEvents } from '#lib/core/columns/loose-events.ts';
import { toTicks, type TickRange, type TickScale } from '#lib/core/columns/ticks.ts';
import type { CompiledDataset, DatasetRecord } from '#lib/core/model/compiled.ts';
import { MODALITIES } from '#lib/core/model/dataset.ts';
import { ALL_DAYS } from '#lib/core/time/day.ts';
import type { Extent } from '#lib/core/time/presence.ts';

const SCALE: TickScale = { unit: 'day', epoch: 0 };

const ANY_TIME: Extent = { start: ALL_DAYS, end: ALL_DAYS };

/** The dated records of a curated dataset as events; undated ones are part of no window. */
export function toDatasetEvents(dataset: CompiledDataset): LooseEvents {
	return toRecordEvents(
		dataset,
		dataset.records.filter(({ date }) => date !== null)
	);
}

/**
 * Records of a curated dataset as events, each of weight 1. Those without a date may lie at any time.
 * Numbers of places, kinds and actors are their positions in the dataset.
 */
export function toRecordEvents(
	dataset: CompiledDataset,
	records: readonly DatasetRecord[]
): LooseEvents {
	const dates = records.map(({ date }): Extent => date ?? ANY_TIME);
	const placeAt = toPositions(dataset.places.map(({ id }) => id));
	const kindAt = toPositions(dataset.kinds.map(({ id }) => id));
	const nowhere = dataset.places.length;
	const ticks = (of: 'start' | 'end', side: 0 | 1) =>
		Int32Array.from(dates, (date) => toTicks(SCALE, date[of])[side]);
	const places = (of: (record: DatasetRecord) => string | null | undefined) =>
		Uint32Array.from(records, (record) => placeAt.get(of(record) ?? '') ?? nowhere);
	return {
		scale: SCALE,
		places: dataset.places.length,
		kinds: dataset.kinds.length,
		actors: dataset.actors.length,
		weightStep: 1,
		count: records.length,
		start: ticks('start', 0),
		latestStart: ticks('start', 1),
		earliestEnd: ticks('end', 0),
		end: ticks('end', 1),
		place: places(({ tie, place }) => tie?.from ?? place),
		destination: places(({ tie }) => tie?.to),
		mutual: Uint8Array.from(records, ({ tie }) => Number(tie?.directed === false)),
		kind: Uint8Array.from(records, ({ kind }) => kindAt.get(kind) ?? 0),
		modality: Uint8Array.from(records, ({ modality }) => MODALITIES.indexOf(modality)),
		weight: new Uint32Array(records.length).fill(1),
		...toActorSets(records, toPositions(dataset.actors.map(({ id }) => id))),
		gaps: new Map(
			dates.flatMap((date, row) => (date.parts ? [[row, toGaps(date, date.parts)] as const] : []))
		)
	};
}

function toPositions(ids: readonly string[]): ReadonlyMap<string, number> {
	return new Map(ids.map((id, at) => [id, at]));
}

function toGaps({ every = false }: Extent, parts: readonly TickRange[]) {
	return { parts: parts.map((part) => toTicks(SCALE, part)), every };
}

function toActorSets(
	records: readonly DatasetRecord[],
	actorAt: ReadonlyMap<string, number>
): Pick<LooseEvents, 'actorSet' | 'actorSets'> {
	const numbers = new Map<string, number>();
	const sets: number[][] = [];
	const actorSet = Uint32Array.from(records, ({ actors }) => {
		const set = [...new Set(actors.map(({ actor }) => actorAt.get(actor)!))].sort((a, b) => a - b);
		const number = numbers.get(set.join()) ?? sets.length;
		if (number === sets.length) {
			numbers.set(set.join(), number);
			sets.push(set);
		}
		return number;
	});
	const offsets = new Uint32Array(sets.length + 1);
	sets.forEach((set, at) => (offsets[at + 1] = offsets[at]! + set.length));
	return { actorSet, actorSets: { offsets, actors: Uint32Array.from(sets.flat()) } };
}
