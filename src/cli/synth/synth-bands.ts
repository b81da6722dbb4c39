import { toBand, type Dating } from '#lib/core/columns/band.ts';
import type { Random } from '#lib/core/columns/random.ts';
import { NO_END, toTicks } from '#lib/core/columns/ticks.ts';
import { toDurationTiers } from './duration-tiers.ts';
import { PRECISIONS, UNENDED_SHARE, type SynthProfile } from './synth-profile.ts';

/** One band to be written: how many rows it has, and how to draw the end of one. */
export interface SynthBand {
	band: number;
	rows: number;
	isFlow: boolean;
	dating: Dating;
	drawEnd(start: number, random: Random): number;
}

interface Share {
	share: number;
	dating: Dating;
	drawEnd: SynthBand['drawEnd'];
	/** A duration that lies in the tier, Infinity for none. */
	ticks: number;
}

/** All bands in the order of files; their rows add up to the events of the profile. */
export function toSynthBands(profile: SynthProfile): SynthBand[] {
	const { events, flows, uncertain } = profile;
	const shares = [
		...toExactShares(profile).map((each) => ({ ...each, share: each.share * (1 - uncertain) })),
		...toExtentShares(profile).map((each) => ({ ...each, share: each.share * uncertain }))
	];
	const bands = [false, true]
		.flatMap((isFlow) =>
			shares.map((each) => ({
				...each,
				isFlow,
				share: each.share * (isFlow ? flows : 1 - flows),
				band: toBand(0, Number.isFinite(each.ticks) ? each.ticks : NO_END, each.dating, isFlow)
			}))
		)
		.sort((a, b) => a.band - b.band);
	const rows = apportion(
		bands.map(({ share }) => share),
		events
	);
	return bands
		.map(({ band, isFlow, dating, drawEnd }, at) => {
			return { band, isFlow, dating, drawEnd, rows: rows[at]! };
		})
		.filter((band) => band.rows > 0);
}

function toExactShares({ scale }: SynthProfile): Share[] {
	const unended: Share = {
		share: UNENDED_SHARE,
		dating: 'exact',
		ticks: Infinity,
		drawEnd: () => NO_END
	};
	const tiers = toDurationTiers(ticksOf(scale, 1)).map((tier, at): Share => ({
		share: tier.share,
		dating: 'exact',
		ticks: at === 0 ? 0 : 4 ** (at - 1),
		drawEnd: (start, random) => start + tier.draw(random)
	}));
	return [...tiers, unended];
}

function toExtentShares({ scale }: SynthProfile): Share[] {
	return PRECISIONS.map(({ share, days }) => {
		const ticks = ticksOf(scale, days) - 1;
		return { share, dating: 'extent', ticks, drawEnd: (start) => start + ticks };
	});
}

function ticksOf({ unit }: SynthProfile['scale'], days: number): number {
	return toTicks({ unit, epoch: 0 }, [0, days - 1])[1] + 1;
}

/** Whole numbers in proportion to shares that add up to the total: the largest remainders go up. */
function apportion(shares: readonly number[], total: number): number[] {
	const sum = shares.reduce((all, share) => all + share, 0);
	const exact = shares.map((share) => (share / sum) * total);
	const whole = exact.map(Math.floor);
	const left = total - whole.reduce((all, rows) => all + rows, 0);
	const byRemainder = [...exact.keys()].sort(
		(a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!) || a - b
	);
	for (const at of byRemainder.slice(0, left)) whole[at]!++;
	return whole;
}
