/** The language of the page's own words. */
export const PAGE_LANGUAGE = 'en';

/** The `lang` of a text from data: left out where it is the page's own. */
export function langAttribute(language: string): string | undefined {
	return language === PAGE_LANGUAGE || language === '' ? undefined : language;
}
