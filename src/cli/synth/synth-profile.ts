import type { TickScale } from '#lib/core/columns/ticks.ts';
import { toDay } from '#lib/core/time/day.ts';

/** What a synthetic dataset is to be like. */
export interface SynthProfile {
	events: number;
	seed: number;
	places: number;
	years: number;
	scale: TickScale;
	/** Shares of all events: those between two places, those known to the month or year only. */
	flows: number;
	uncertain: number;
}

export const DEFAULT_PROFILE: SynthProfile = {
	events: 1_000_000,
	seed: 1,
	places: 2_000,
	years: 10,
	scale: { unit: 'minute', epoch: toDay(2010, 1, 1) },
	flows: 0.25,
	uncertain: 0.05
};

export const KINDS = [
	{ id: 'clash', label: 'Clash', share: 32 },
	{ id: 'protest', label: 'Protest', share: 24 },
	{ id: 'strike', label: 'Air or artillery strike', share: 14 },
	{ id: 'arrest', label: 'Arrest', share: 10 },
	{ id: 'agreement', label: 'Agreement', share: 7 },
	{ id: 'visit', label: 'Visit', share: 6 },
	{ id: 'aid', label: 'Aid', share: 4 },
	{ id: 'election', label: 'Election', share: 3 }
] as const;

/** In the order of MODALITIES. */
export const MODALITY_SHARES = [70, 16, 7, 4, 3] as const;

/** Most are over at once, many last days, a few the better part of a year. */
export const DURATIONS = [
	{ share: 0.7, meanDays: 0 },
	{ share: 0.2898, meanDays: 3 },
	{ share: 0.01, meanDays: 200 }
] as const;
/** And a very few go on. */
export const UNENDED_SHARE = 0.0002;

export const BURSTS = { count: 20, days: 30, share: 0.3, places: 40 } as const;

/** How exactly the uncertain are known. */
export const PRECISIONS = [
	{ share: 0.7, days: 30 },
	{ share: 0.3, days: 365 }
] as const;

/** Of how unequal places, pairs of places and sets of actors are; 0 would be all alike. */
export const INEQUALITY = { places: 0.8, pairs: 0.6, actors: 0.8 } as const;
