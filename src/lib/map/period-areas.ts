/**
 * States that are no more, by Wikidata id, and the countries of today (ISO 3166-1 alpha-2) whose
 * land they were at their widest after 1945.
 */
const PERIOD_STATES: Readonly<Record<string, string>> = {
	// Soviet Union
	Q15180: 'AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ',
	// United Arab Republic
	Q170468: 'EG SY',
	// Yugoslavia: the federation, and as a whole
	Q83286: 'BA HR ME MK RS SI XK',
	Q36704: 'BA HR ME MK RS SI XK',
	// Serbia and Montenegro, first named Yugoslavia
	Q37024: 'ME RS XK',
	// Czechoslovakia
	Q33946: 'CZ SK',
	// Arab Federation of Iraq and Jordan
	Q390742: 'IQ JO',
	// Ethiopia with Eritrea: the empire and what followed it
	Q207521: 'ER ET',
	Q141137: 'ER ET',
	// Mandate for Palestine
	Q193714: 'IL PS'
};

/** Codes of the countries whose land a former state held; null for any other thing. */
export function toPeriodCountries(wikidata: string): readonly string[] | null {
	return Object.hasOwn(PERIOD_STATES, wikidata) ? PERIOD_STATES[wikidata]!.split(' ') : null;
}
