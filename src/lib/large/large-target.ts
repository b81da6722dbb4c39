import type { Selection } from '#lib/core/model/selection.ts';
import type { LargeFocus, LargeTarget } from '#lib/core/crowd/large-scene.ts';
import type { LargeExplorer } from '#lib/large/large-explorer.svelte.ts';
import { countFigures } from '#lib/panels/count-words.ts';

/** What is opened when the reader clicks on it. */
export function toSelection(target: LargeTarget): Selection {
	switch (target.type) {
		case 'event':
			return { type: 'record', ref: `event:${target.row}` };
		case 'place':
			return { type: 'place', id: String(target.place) };
		case 'pair':
			return { type: 'flow', from: String(target.from), to: String(target.to) };
	}
}

export function toFocus(explorer: LargeExplorer): LargeFocus {
	const { selection, hovered, lookup, remote } = explorer;
	return { selected: toSelected(), hovered };

	function toSelected(): LargeTarget | null {
		if (selection.type === 'place') return { type: 'place', place: Number(selection.id) };
		if (selection.type === 'flow') {
			return { type: 'pair', from: Number(selection.from), to: Number(selection.to) };
		}
		const row = selection.type === 'record' ? lookup.record(selection.ref) : null;
		const event = row === null || remote !== null ? null : explorer.eventAt(row);
		return row === null || !event ? null : { type: 'event', row, place: event.events.place[0]! };
	}
}

/** `Place 12: 1,204 events`, `Place 12 to Place 40`, `Clash, Place 12`. */
export function toTargetWords(target: LargeTarget, explorer: LargeExplorer): string {
	const { outline, slice } = explorer;
	const nameOf = (place: number) => outline.names.places[place] ?? '';
	switch (target.type) {
		case 'event': {
			const event = explorer.eventAt(target.row);
			const kind = event?.events.kind[event.at] ?? 0;
			return `${outline.names.kinds[kind]?.label ?? ''}, ${nameOf(target.place)}`;
		}
		case 'place': {
			const places = slice?.answer.columns.counts[0];
			const count = places?.value[places.key.indexOf(target.place)] ?? 0;
			return `${nameOf(target.place)}: ${countFigures(count, 'event')}`;
		}
		case 'pair':
			return `${nameOf(target.from)} to ${nameOf(target.to)}`;
	}
}
