import { toSoundKey } from '#lib/core/text/sound-key.ts';

/**
 * Cyrillic letters by BGN/PCGN (Russian 1947, Ukrainian 2019, Bulgarian 2013, Serbian 2005), as
 * `foldText` leaves them: й and ё have lost their marks, which no search can hear anyway.
 */
const CYRILLIC = toTable(
	'а=a б=b в=v г=g ґ=g д=d е=e є=ye ж=zh з=z и=i і=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f ' +
		'х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ј=y љ=ly њ=ny ћ=ch ђ=dj џ=dj'
);
/**
 * Consonants of Arabic and Persian by the ALA-LC tables, written as `toSoundKey` writes them: kh is
 * k and dh is d. Long vowels are letters, short ones are not written at all.
 */
const ARABIC = toTable(
	'ا=a ب=b پ=p ت=t ث=t ج=j چ=k ح=h خ=k د=d ذ=d ر=r ز=z ژ=j س=s ش=sh ص=s ض=d ط=t ظ=z ع= غ=g ف=f ' +
		'ق=k ك=k گ=g ل=l م=m ن=n ه=h و=u ي=i ء='
);
/** What Persian speakers say for letters that only Arabic tells apart. */
const PERSIAN = new Map([...ARABIC, ...toTable('ث=s ذ=z ض=z')]);

const HAS_CYRILLIC = /\p{Script=Cyrillic}/u;
const HAS_ARABIC = /\p{Script=Arabic}/u;
/** The feminine ending and Persian -e, which Latin spellings end in -a, -ah or -e. */
const SILENT_END = /(?<=..)ه$/u;
/** Letters that are vowels or nothing within a word, and stand for any vowel where one begins. */
const OPEN_START = /^[اعءي]/u;
const LONG_VOWELS = /[aiu]/g;
const LATIN_START = /^[aeiou]+/;
const VOWELS = /[aeiou]+/g;
const REPEATED = /(.)\1+/g;
/** Two consonants are shared by too many names. */
const SHORTEST_SKELETON = 3;

/**
 * The sound key of a folded word of Cyrillic or Arabic letters, as `toSoundKey` gives it for the
 * Latin spelling: `москва` is `moskva`, `سوريا` is `suria`. Null for words of other scripts.
 */
export function toRomanKey(word: string): string | null {
	if (HAS_CYRILLIC.test(word)) return toSoundKey(spell(word, CYRILLIC));
	if (!HAS_ARABIC.test(word)) return null;
	return spell(word.replace(SILENT_END, ''), ARABIC).replace(REPEATED, '$1');
}

/**
 * The consonants by which a Latin spelling finds a folded word of Arabic script, whose short
 * vowels nobody writes: `دمشق` is `dmshk`. More than one where Arabic and Persian differ or where
 * و may be a consonant; none for other scripts and for names of fewer than three consonants.
 */
export function toWrittenSkeletons(word: string): string[] {
	if (!HAS_ARABIC.test(word)) return [];
	const open = OPEN_START.test(word) ? 'a' : '';
	const letters = word.slice(open.length).replace(SILENT_END, '').replace(/^و/u, 'v');
	const skeletons = [ARABIC, PERSIAN].flatMap((table) => {
		const toSkeleton = (text: string) =>
			spell(text, table).replace(LONG_VOWELS, '').replace(REPEATED, '$1');
		const skeleton = toSkeleton(letters);
		return isTelling(skeleton) ? [skeleton, toSkeleton(letters.replaceAll('و', 'v'))] : [];
	});
	return [...new Set(skeletons)].map((each) => open + each);
}

/** The same of a Latin word as typed, folded: `dimashq` is `dmshk`. Null where it tells too little. */
export function toHeardSkeleton(word: string): string | null {
	const key = toSoundKey(word);
	if (!/^[a-z]+$/.test(key)) return null;
	const open = LATIN_START.test(key) ? 'a' : '';
	const skeleton = key.replace(VOWELS, '').replace(REPEATED, '$1');
	return isTelling(skeleton) ? open + skeleton : null;
}

function isTelling(skeleton: string): boolean {
	return skeleton.replaceAll('sh', 's').length >= SHORTEST_SKELETON;
}

function spell(word: string, table: ReadonlyMap<string, string>): string {
	return Array.from(word, (letter) => table.get(letter) ?? letter).join('');
}

function toTable(pairs: string): Map<string, string> {
	return new Map(
		pairs.split(' ').map((pair) => {
			const [letter = '', sound = ''] = pair.split('=');
			return [letter, sound];
		})
	);
}
