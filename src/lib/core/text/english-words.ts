const NUMBERS = 'no one two three four five six seven eight nine ten'.split(' ');
const THOUSANDS = /\B(?=(?:\d{3})+$)/g;
/** Names that English speaks of with an article. */
const NAMES_WITH_ARTICLE =
	/^(?:United|Soviet|Middle|Near|Far|West Bank|Golan|Persian|Gulf|Kremlin|Hague|Vatican)\b|\b(?:Union|Republic|Kingdom|States|Emirates|Federation|Sea|Ocean|Gulf|Peninsula|Heights|Islands|Strait|Mountains|Canal|Base)$/;

/** A whole number as prose has it: `four`, `23`, `1,204`; `no` for 0. */
export function sayNumber(count: number): string {
	return NUMBERS[count] ?? String(count).replace(THOUSANDS, ',');
}

/** `one record`, `four records`, `no records`. */
export function sayCount(count: number, one: string, many = `${one}s`): string {
	return `${sayNumber(count)} ${count === 1 ? one : many}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function sayList(items: readonly string[], last: 'and' | 'or' = 'and'): string {
	if (items.length < 2) return items[0] ?? '';
	return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** A place within a sentence: `Moscow`, `the Soviet Union`. */
export function sayPlaceName(name: string): string {
	return NAMES_WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

export function toSentenceCase(text: string): string {
	const [first = '', ...rest] = text;
	return first.toUpperCase() + rest.join('');
}
