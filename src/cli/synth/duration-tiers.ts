import type { Random } from '#lib/core/columns/random.ts';
import { DURATIONS } from './synth-profile.ts';
import { WeightedChoice } from './weighted-choice.ts';

const LONGEST_TIER = 16;

/** Durations from `least` to `most` ticks, and the share of all events that last as long. */
export interface DurationTier {
	share: number;
	draw(random: Random): number;
}

/** The durations of the profile, cut where tiers are: moments, then powers of four. */
export function toDurationTiers(ticksPerDay: number): DurationTier[] {
	return Array.from({ length: LONGEST_TIER + 1 }, (_, tier) => {
		const [least, below] = tier === 0 ? [0, 1] : [4 ** (tier - 1), 4 ** tier];
		const parts = DURATIONS.map(({ share, meanDays }) => {
			const mean = meanDays * ticksPerDay;
			const lasting = mean === 0 ? Number(tier === 0) : exceed(least, mean) - exceed(below, mean);
			return { share: share * lasting, mean };
		});
		const choice = new WeightedChoice(parts.map(({ share }) => share));
		return {
			share: parts.reduce((sum, { share }) => sum + share, 0),
			draw: (random) => {
				const { mean } = parts[choice.draw(random)]!;
				if (tier === 0) return 0;
				const span = 1 - exceed(below - least, mean);
				const ticks = least - mean * Math.log(1 - random.share() * span);
				return Math.min(below - 1, Math.floor(ticks));
			}
		};
	});
}

/** The share of exponentially distributed times that are longer. */
function exceed(ticks: number, mean: number): number {
	return Math.exp(-ticks / mean);
}
