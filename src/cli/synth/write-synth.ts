import { emptyChunk, STRETCH_ROWS, type EventChunk } from '#lib/core/columns/event-chunk.ts';
import { ColumnWriter, type ColumnSink } from '#lib/core/columns/column-writer.ts';
import type { Manifest } from '#lib/core/columns/manifest.ts';
import { Random } from '#lib/core/columns/random.ts';
import { splitAreas } from '#lib/core/columns/split-areas.ts';
import { toTicks } from '#lib/core/columns/ticks.ts';
import { Calendar, SortedStarts, type Burst } from './sorted-starts.ts';
import { toSynthBands, type SynthBand } from './synth-bands.ts';
import { BURSTS, INEQUALITY, KINDS, MODALITY_SHARES, type SynthProfile } from './synth-profile.ts';
import { ACTORS, toSynthWorld } from './synth-world.ts';
import { powerLaw, WeightedChoice } from './weighted-choice.ts';

const DAYS_PER_YEAR = 365.25;
const MOST_WEIGHT = 5_000;

/** What rows are drawn from. */
interface Urns {
	random: Random;
	calendar: Calendar;
	places: WeightedChoice;
	pairs: WeightedChoice;
	kinds: WeightedChoice;
	modalities: WeightedChoice;
	actorSets: WeightedChoice;
}

/**
 * Writes a synthetic dataset stretch by stretch; the same profile gives the same bytes. Whatever the
 * number of events, it holds one stretch and the tables in memory.
 */
export function writeSynth(
	profile: SynthProfile,
	sink: ColumnSink,
	progress: (rows: number) => void
): Manifest {
	const random = new Random(profile.seed);
	const world = toSynthWorld(profile.places, random);
	const shares = powerLaw(profile.places, INEQUALITY.places);
	const urns: Urns = {
		random,
		calendar: toCalendar(profile, random),
		places: new WeightedChoice(shares),
		pairs: new WeightedChoice(powerLaw(world.pairs.from.length, INEQUALITY.pairs)),
		kinds: new WeightedChoice(KINDS.map(({ share }) => share)),
		modalities: new WeightedChoice(MODALITY_SHARES),
		actorSets: new WeightedChoice(powerLaw(world.actorSets.offsets.length - 1, INEQUALITY.actors))
	};
	const { scale, places } = profile;
	const head = { scale, places, kinds: KINDS.length, actors: ACTORS, weightStep: 1 };
	const writer = new ColumnWriter(sink, head, world, splitAreas(world, shares));
	let written = 0;
	for (const band of toSynthBands(profile)) {
		const starts = new SortedStarts(urns.calendar, band.rows, random);
		for (let left = band.rows; left > 0; left -= STRETCH_ROWS) {
			const rows = Math.min(left, STRETCH_ROWS);
			writer.add(drawStretch(band, rows, starts, urns, profile.places));
			written += rows;
			progress(written);
		}
	}
	return writer.finish();
}

function toCalendar({ years, scale, places }: SynthProfile, random: Random): Calendar {
	const ticksOf = (days: number) => toTicks({ ...scale, epoch: 0 }, [0, days - 1])[1] + 1;
	const ticks = ticksOf(Math.ceil(years * DAYS_PER_YEAR));
	const length = Math.min(ticks, ticksOf(BURSTS.days));
	const bursts = Array.from({ length: BURSTS.count }, (): Burst => {
		const from = random.below(ticks - length + 1);
		return { from, to: from + length, place: random.below(places) };
	});
	return new Calendar(ticks, bursts);
}

function drawStretch(
	{ band, isFlow, dating, drawEnd }: SynthBand,
	rows: number,
	starts: SortedStarts,
	urns: Urns,
	places: number
): EventChunk {
	const { random } = urns;
	const chunk = emptyChunk(band, rows);
	for (let row = 0; row < rows; row++) {
		const { tick, burst } = starts.next();
		chunk.start[row] = tick;
		chunk.end[row] = drawEnd(tick, random);
		if (isFlow) chunk.where[row] = urns.pairs.draw(random);
		else chunk.where[row] = burst ? drawNear(burst, random, places) : urns.places.draw(random);
		chunk.kind[row] = urns.kinds.draw(random);
		chunk.modality[row] = urns.modalities.draw(random);
		chunk.actorSet[row] = urns.actorSets.draw(random);
		// Above w with probability 1 / (w + 1): half of all are 0.
		chunk.weight[row] = Math.min(MOST_WEIGHT, Math.floor(1 / random.share()) - 1);
	}
	// Something that happened at one time, which is known to the month or year only.
	return dating === 'exact'
		? chunk
		: { ...chunk, latestStart: chunk.end.slice(), earliestEnd: chunk.start.slice() };
}

/** Most often where the burst is worst. */
function drawNear({ place }: Burst, random: Random, places: number): number {
	const away = Math.floor(BURSTS.places * random.share() * random.share());
	return (place + away) % places;
}
