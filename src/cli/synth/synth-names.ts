import type { ColumnNames } from '#lib/server/column-folder.ts';
import { KINDS, type SynthProfile } from './synth-profile.ts';
import { ACTORS } from './synth-world.ts';

/** Names that nobody can take for those of real places and people. */
export function toSynthNames({ places }: SynthProfile): ColumnNames {
	const number = (count: number, what: string) =>
		Array.from({ length: count }, (_, at) => `${what} ${at + 1}`);
	return {
		title: 'Made-up events',
		note: 'Drawn by a generator from a seed. Nothing in it ever happened.',
		kinds: KINDS.map(({ id, label }) => ({ id, label })),
		places: number(places, 'Place'),
		actors: number(ACTORS, 'Party')
	};
}
