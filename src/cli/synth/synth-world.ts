import { PairCodes } from '#lib/core/columns/pair-codes.ts';
import type { Random } from '#lib/core/columns/random.ts';
import type { ColumnTables } from '#lib/core/columns/tables-codec.ts';
import { INEQUALITY } from './synth-profile.ts';
import { powerLaw, WeightedChoice } from './weighted-choice.ts';

export const ACTORS = 60;
const ACTOR_SETS = 300;
const PAIRS_PER_PLACE = 20;
const MUTUAL_ONE_IN = 8;
const PLACES_PER_REGION = 40;
const REGION_DEG = 4;
const LATITUDES = { from: -38, to: 62 } as const;
const MICRO = 1e6;

/** Where things happen, between which places, and who takes part. */
export function toSynthWorld(places: number, random: Random): ColumnTables {
	return {
		...toPositions(places, random),
		pairs: toPairs(places, random),
		actorSets: toActorSets(random)
	};
}

/** Places lie in regions, so that what happens near in number is near on the map. */
function toPositions(places: number, random: Random): Pick<ColumnTables, 'lng' | 'lat'> {
	const lng = new Int32Array(places);
	const lat = new Int32Array(places);
	let [centreLng, centreLat] = [0, 0];
	for (let place = 0; place < places; place++) {
		if (place % PLACES_PER_REGION === 0) {
			centreLng = random.share() * 360 - 180;
			centreLat = LATITUDES.from + random.share() * (LATITUDES.to - LATITUDES.from);
		}
		const scatter = () => (random.share() + random.share() - 1) * REGION_DEG;
		lng[place] = wrap(centreLng + scatter()) * MICRO;
		lat[place] = (centreLat + scatter()) * MICRO;
	}
	return { lng, lat };
}

function wrap(lng: number): number {
	return lng < -180 ? lng + 360 : lng >= 180 ? lng - 360 : lng;
}

function toPairs(places: number, random: Random): ColumnTables['pairs'] {
	const choice = new WeightedChoice(powerLaw(places, INEQUALITY.places));
	const codes = new PairCodes(places);
	for (let drawn = 0; drawn < places * PAIRS_PER_PLACE; drawn++) {
		const mutual = Number(random.below(MUTUAL_ONE_IN) === 0);
		codes.codeOf(choice.draw(random), choice.draw(random), mutual);
	}
	return codes.table();
}

/** The first set is empty. */
function toActorSets(random: Random): ColumnTables['actorSets'] {
	const choice = new WeightedChoice(powerLaw(ACTORS, INEQUALITY.actors));
	const sets = Array.from({ length: ACTOR_SETS }, (_, set) => {
		const size = set === 0 ? 0 : 1 + random.below(3);
		return [...new Set(Array.from({ length: size }, () => choice.draw(random)))];
	});
	const offsets = new Uint32Array(sets.length + 1);
	sets.forEach((set, at) => (offsets[at + 1] = offsets[at]! + set.length));
	return { offsets, actors: Uint32Array.from(sets.flat()) };
}
