import { buildColumns } from '#lib/core/columns/build-columns.ts';
import type { LooseEvents } from '#lib/core/columns/loose-events.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import { PLAIN_SCAN } from '#lib/core/engine/row-scan.ts';
import { toRowFilter } from '#lib/core/engine/row-filter.ts';
import type { SliceFilter } from '#lib/core/engine/slice-request.ts';
import { windowTiers } from '#lib/core/engine/window-tiers.ts';
import { MODALITIES, type Modality } from '#lib/core/model/dataset.ts';
import type { LargeFrame } from '#lib/core/crowd/large-scene.ts';

export interface TestEvent {
	/** Days, all inclusive. */
	from: number;
	to?: number;
	latestStart?: number;
	earliestEnd?: number;
	/** null: nowhere known. */
	place: number | null;
	destination?: number;
	mutual?: boolean;
	kind?: number;
	modality?: Modality;
}

interface Asked {
	places: number;
	window: readonly [from: number, to: number];
	filter?: SliceFilter;
	dates?: 'possible' | 'certain';
}

/** What a page would show of these events, as its engine answers. */
export function toFrame(events: readonly TestEvent[], asked: Asked): LargeFrame {
	const { places, window, filter = {}, dates = 'possible' } = asked;
	const codes = (value: (event: TestEvent) => number) => Uint32Array.from(events, value);
	const days = (value: (event: TestEvent) => number) => Int32Array.from(events, value);
	const bytes = (value: (event: TestEvent) => number) => Uint8Array.from(events, value);
	const loose: LooseEvents = {
		count: events.length,
		scale: { unit: 'day', epoch: 0 },
		places,
		kinds: 20,
		actors: 0,
		weightStep: 1,
		start: days(({ from }) => from),
		latestStart: days(({ from, latestStart = from }) => latestStart),
		earliestEnd: days(({ from, to = from, earliestEnd = to }) => earliestEnd),
		end: days(({ from, to = from }) => to),
		place: codes(({ place }) => place ?? places),
		destination: codes(({ destination = places }) => destination),
		mutual: bytes(({ mutual }) => Number(mutual ?? false)),
		kind: bytes(({ kind = 0 }) => kind),
		modality: bytes(({ modality = 'asserted' }) => MODALITIES.indexOf(modality)),
		actorSet: codes(() => 0),
		weight: codes(() => 0),
		actorSets: { offsets: Uint32Array.of(0, 0), actors: new Uint32Array() },
		gaps: new Map()
	};
	const { columns } = buildColumns(loose);
	const counts = [
		{ by: 'place', value: 'number' },
		{ by: 'pair', value: 'number', top: 1000 },
		{ by: 'place-kind', value: 'number' },
		{ by: 'pair-modality', value: 'number', top: 1000 }
	] as const;
	const answer = new MemoryEngine(columns).slice({
		window,
		mode: 'window',
		dates,
		filter,
		want: { counts }
	});
	return {
		selection: { columns, window, dates, filter: toRowFilter(columns, filter), scan: PLAIN_SCAN },
		found: windowTiers(columns, window),
		events: answer.columns.events,
		places: answer.columns.counts[0]!,
		pairs: answer.columns.counts[1]!,
		placeKinds: answer.columns.counts[2]!,
		pairModalities: answer.columns.counts[3]!
	};
}
