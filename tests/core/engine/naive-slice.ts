import { MODALITIES } from '#lib/core/model/dataset.ts';
import type { CountWant, SliceFilter, SliceRequest } from '#lib/core/engine/slice-request.ts';
import { presenceIn } from '#lib/core/time/presence.ts';
import type { DateValue, Presence } from '#lib/core/time/date-value.ts';
import { KINDS, type NaiveEvent } from './naive-events.ts';

/** The rules of slices of records, event by event: what every engine has to agree with. */
export function naiveSlice(events: readonly NaiveEvent[], request: SliceRequest) {
	const selected = events.flatMap((event, at) => {
		const presence = presenceOf(event, request);
		if (presence === 'out' || (presence === 'possible' && request.dates === 'certain')) return [];
		return passes(event, request.filter) ? [{ event, at, presence }] : [];
	});
	return {
		events: selected.length,
		uncertain: selected.filter(({ presence }) => presence === 'possible').length,
		positions: selected.map(({ at }) => at),
		counts: (request.want.counts ?? []).map((want) =>
			countBy(
				selected.map(({ event }) => event),
				want
			)
		)
	};
}

function presenceOf({ start, end, parts, every }: NaiveEvent, request: SliceRequest): Presence {
	const days =
		request.mode === 'cumulative' ? ([-Infinity, request.window[1]] as const) : request.window;
	const date: DateValue = {
		edtf: '',
		span: 'lasting',
		start,
		end,
		startKind: 'known',
		endKind: 'known',
		precision: 'day',
		approximate: false,
		uncertain: false,
		...(parts ? { parts, every } : {})
	};
	return presenceIn(date, days);
}

export function passes(event: NaiveEvent, filter: SliceFilter): boolean {
	const { places, kinds, actors, modalities, pair } = filter;
	const has = (chosen: readonly number[] | null | undefined, own: readonly number[]) =>
		!chosen || chosen.length === 0 || own.some((code) => chosen.includes(code));
	return (
		has(places, placesOf(event)) &&
		has(kinds, [event.kind]) &&
		has(actors, event.actors) &&
		has(modalities, [event.modality]) &&
		(!pair || isTied(event, pair))
	);
}

function isTied(
	{ place, destination, mutual }: NaiveEvent,
	{ from, to, directed }: NonNullable<SliceFilter['pair']>
): boolean {
	if (destination === null) return false;
	if (place === from && destination === to) return true;
	return (!directed || mutual) && place === to && destination === from;
}

function placesOf({ place, destination }: NaiveEvent): number[] {
	return [...new Set([place, destination])].filter((code) => code !== null);
}

/** Keys as words; `pairKey` says how an engine's pairs are called here. */
export function pairKey(from: number, to: number, mutual: boolean): string {
	return `${from}${mutual ? '=' : '>'}${to}`;
}

function countBy(events: readonly NaiveEvent[], { by, value }: CountWant): Map<string, number> {
	const counts = new Map<string, number>();
	for (const event of events) {
		for (const key of keysOf(event, by)) {
			const more = value === 'weight' ? event.weight : 1;
			if (more > 0) counts.set(key, (counts.get(key) ?? 0) + more);
		}
	}
	return counts;
}

function keysOf(event: NaiveEvent, by: CountWant['by']): string[] {
	const { place, destination, mutual, kind } = event;
	switch (by) {
		case 'place':
			return placesOf(event).map(String);
		case 'pair':
			return destination === null || place === null ? [] : [pairKey(place, destination, mutual)];
		case 'pair-modality':
			return keysOf(event, 'pair').map((pair) => `${pair} ${event.modality % MODALITIES.length}`);
		case 'place-kind':
			return placesOf(event).map((each) => String(each * KINDS + kind));
		case 'kind':
			return [String(kind)];
		case 'actor':
			return event.actors.map(String);
		case 'modality':
			return [String(event.modality % MODALITIES.length)];
	}
}
