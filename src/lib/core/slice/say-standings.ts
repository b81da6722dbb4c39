import type { Standing } from '#lib/core/model/dataset.ts';
import { STANDINGS } from '#lib/core/model/standings.ts';
import { toSentenceCase } from '#lib/core/text/english-words.ts';

const PHRASES: Readonly<Record<Standing, string>> = {
	stated: 'stated as fact',
	reported: 'reported or claimed',
	planned: 'only planned or asked'
};

/**
 * How sure so many are, in English: `12 are stated as fact, 3 reported or claimed.` Empty of none.
 * @param toNumber a number in figures or in words
 */
export function sayStandings(
	counts: Readonly<Record<Standing, number>>,
	toNumber: (count: number) => string
): string {
	const present = STANDINGS.filter((standing) => counts[standing] > 0);
	const [only] = present;
	if (only === undefined) return '';
	if (present.length === 1) return `${counts[only] === 1 ? 'It is' : 'All are'} ${PHRASES[only]}.`;
	const items = present.map((standing, at) => {
		const count = counts[standing];
		const verb = at > 0 ? '' : count === 1 ? ' is' : ' are';
		return `${toNumber(count)}${verb} ${PHRASES[standing]}`;
	});
	return toSentenceCase(`${items.join(', ')}.`);
}
