import type { City } from './read-cities.ts';

/** Countries the documents Dateline began with speak of, and their neighbours. */
const NEAR =
	'SY LB PS IL JO IQ IR YE KW SA OM AE QA BH TR EG CY LY AF GE AM AZ UA BY MD RU KZ UZ TM TJ KG';
/** Of these, villages too. */
const NEAREST = 'SY LB PS IL JO IQ IR YE';

const near = new Set(NEAR.split(' '));
const nearest = new Set(NEAREST.split(' '));
const SEAT = /^PPL[AC]$/;

const LEAST_POPULATION = { world: 7_000, near: 1_500, nearest: 0 };

/** Capitals, seats of first-level administration, and towns large enough to be named in documents. */
export function isChosen({ code, country, population }: City): boolean {
	if (SEAT.test(code)) return true;
	return population >= LEAST_POPULATION[closenessOf(country)];
}

function closenessOf(country: string): keyof typeof LEAST_POPULATION {
	if (nearest.has(country)) return 'nearest';
	return near.has(country) ? 'near' : 'world';
}
