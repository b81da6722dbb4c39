const MARKS = /[\p{M}\u0640]+/gu;
const QUOTES = /['’‘ʼʻʾʿ`´]+/gu;
const SPECIAL_LETTERS = /[ßæœøđðłıþٱىیکةہھ۔٠-٩۰-۹]/gu;
/** What compatibility decomposition leaves alone although readers type it the other way. */
const PLAIN: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	ł: 'l',
	ı: 'i',
	þ: 'th',
	ٱ: 'ا',
	ى: 'ي',
	ی: 'ي',
	ک: 'ك',
	ة: 'ه',
	ہ: 'ه',
	ھ: 'ه'
};

/**
 * A text in the one spelling that search compares: compatibility decomposed, without case,
 * diacritics, harakat, tatweel and quotation marks, with Arabic-script letters and digits of
 * Persian, Urdu and Arabic keyboards made one. `Łódź` is `lodz`, `Ba’ath` is `baath`.
 */
export function foldText(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFKD')
		.replace(MARKS, '')
		.replace(QUOTES, '')
		.replace(SPECIAL_LETTERS, toPlain);
}

const ARABIC_ZERO = 0x660;
const PERSIAN_ZERO = 0x6f0;

function toPlain(letter: string): string {
	const plain = PLAIN[letter];
	if (plain !== undefined) return plain;
	const code = letter.charCodeAt(0);
	if (code >= PERSIAN_ZERO && code <= PERSIAN_ZERO + 9) return String(code - PERSIAN_ZERO);
	if (code >= ARABIC_ZERO && code <= ARABIC_ZERO + 9) return String(code - ARABIC_ZERO);
	return ' ';
}
