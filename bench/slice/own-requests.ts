import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import type { SliceRequest } from '#lib/core/engine/slice-request.ts';
import type { Window } from './method.ts';

const BY_PLACE = [{ by: 'place', value: 'number' }] as const;
const SOME_PLACES = Array.from({ length: 500 }, (_, at) => at * 4);

/** What else a page asks for, of Dateline alone: the others have no like of it. */
const REQUESTS: readonly (Partial<SliceRequest> & { name: string })[] = [
	{ name: 'two of eight kinds', filter: { kinds: [1, 3] }, want: { counts: BY_PLACE } },
	{ name: '500 of 2,000 places', filter: { places: SOME_PLACES }, want: { counts: BY_PLACE } },
	{
		name: 'weights of the ten greatest places',
		want: { counts: [{ by: 'place', value: 'weight', top: 10 }] }
	},
	{ name: 'the first 50 events', want: { events: { order: 'start', limit: 50 } } },
	{ name: 'the 50 heaviest events', want: { events: { order: 'weight', limit: 50 } } }
];

export interface OwnRequest {
	name: string;
	slice(window: Window): void;
}

export function toOwnRequests(columns: EventColumns): OwnRequest[] {
	return REQUESTS.map(({ name, ...request }) => {
		const engine = new MemoryEngine(columns);
		engine.prepare(BY_PLACE[0]);
		return {
			name,
			slice(window) {
				engine.slice({
					mode: 'window',
					dates: 'possible',
					filter: {},
					want: {},
					...request,
					window
				});
			}
		};
	});
}
