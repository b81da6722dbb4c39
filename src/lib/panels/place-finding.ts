import { nameIn } from '#lib/core/model/name-in.ts';
import type { PlaceStory } from '#lib/panels/place-story.ts';
import { sayCount, sayNumber, sayPlaceName, toSentenceCase } from '#lib/core/text/english-words.ts';

/** A headline in two parts; the second is the point. */
export interface Finding {
	lead: string;
	point: string;
}

const TIMES = ['never', 'once', 'twice'];
/** Fewer journeys do not make a pattern. */
const FEWEST_JOURNEYS = 3;

/** What stands out about a place over all years, in plain words. Names in the given language. */
export function placeFinding(story: PlaceStory, language: string): Finding {
	const name = sayPlaceName(nameIn(story.place, language).text);
	const [chief] = story.partners.filter(({ place }) => place !== null);
	if (story.records.length === 0) return { lead: `No record names ${name}.`, point: '' };
	if (!chief?.place) {
		return {
			lead: `${toSentenceCase(sayCount(story.records.length, 'record'))} at ${name}.`,
			point: 'None of them ties it to another place.'
		};
	}
	const partner = sayPlaceName(nameIn(chief.place, language).text);
	const journeys = chief.records.filter(
		({ record, side }) => record.type === 'event' && (side === 'out' || side === 'in')
	);
	if (journeys.length >= FEWEST_JOURNEYS) {
		const away = journeys.filter(({ side }) => side === 'out').length;
		return toJourneyFinding(name, partner, away, journeys.length - away);
	}
	return {
		lead: `${toSentenceCase(sayCount(chief.records.length, 'record'))} of ${sayNumber(story.records.length)} ${chief.records.length === 1 ? 'ties' : 'tie'} ${name} to ${partner}:`,
		point: toBalance(chief.out, chief.in, chief.mutual)
	};
}

function toJourneyFinding(name: string, partner: string, away: number, back: number): Finding {
	const [from, to, many, few] =
		away >= back ? [name, partner, away, back] : [partner, name, back, away];
	return {
		lead: `${toSentenceCase(timesWords(many))} the documents tell of a journey from ${from} to ${to},`,
		point: few === 0 ? 'never of one the other way.' : `${timesWords(few)} the other way.`
	};
}

function toBalance(out: number, into: number, mutual: number): string {
	const parts = [
		out > 0 ? `${sayNumber(out)} out` : '',
		into > 0 ? `${sayNumber(into)} in` : '',
		mutual > 0 ? `${sayNumber(mutual)} both ways` : ''
	];
	return `${parts.filter((part) => part !== '').join(', ')}.`;
}

function timesWords(count: number): string {
	return TIMES[count] ?? `${sayNumber(count)} times`;
}
