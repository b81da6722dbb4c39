import { foldText } from '#lib/core/text/fold.ts';

const folded = new WeakMap<readonly string[], string[]>();

/**
 * The numbers of all names that hold a text, however it is spelled: first those that begin with
 * it, then those of which a word does, then others. None for an empty text.
 */
export function findNames(names: readonly string[], text: string): number[] {
	const wanted = foldText(text).trim();
	if (wanted === '') return [];
	const all = folded.get(names) ?? names.map(foldText);
	folded.set(names, all);
	const ranks: [number[], number[], number[]] = [[], [], []];
	for (let number = 0; number < all.length; number++) {
		const at = all[number]!.indexOf(wanted);
		if (at < 0) continue;
		const rank = at === 0 ? 0 : all[number]!.includes(` ${wanted}`) ? 1 : 2;
		ranks[rank].push(number);
	}
	return ranks.flat();
}
