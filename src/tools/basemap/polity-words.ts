import type { HandPolity } from './hand-polities.ts';
import { readHandTable } from './hand-tables.ts';

/** Languages that the map speaks. */
export const NAME_LANGUAGES = ['en', 'ar', 'fa', 'ru', 'fr', 'de'];

/**
 * Says what polities are called in one language: by `hand/names.csv`; else, for what is called as it
 * is today, by the Unicode Common Locale Data Repository.
 */
export function toPolityWords(language: string): (polity: HandPolity) => string | null {
	const today = new Intl.DisplayNames([language], { type: 'region' });
	const byHand = new Map(readHandTable('names').map((row) => [row.name!, row]));
	return (polity) => {
		const row = byHand.get(polity.name);
		if (row) return withoutVowelMarks(row[language] || row.name!);
		if (polity.iso === '') return null;
		const name = language === 'en' ? polity.name : today.of(polity.iso);
		return withoutVowelMarks(name ?? polity.name);
	};
}

/** Arabic vowel marks are for learners; maps do without. */
export function withoutVowelMarks(name: string): string {
	return name.replace(/[\u064B-\u0652]/g, '');
}
