const RIGHT_TO_LEFT_LANGUAGES = new Set('ar arc ckb dv fa he ks nqo ps sd syr ug ur yi'.split(' '));
const RIGHT_TO_LEFT_SCRIPT = /-(Arab|Hebr|Nkoo|Syrc|Thaa)\b/i;
const OTHER_SCRIPT = /-[A-Z][a-z]{3}\b/;

/** The direction in which a language is written; a script subtag (`az-Arab`) decides. */
export function textDirection(language: string): 'ltr' | 'rtl' {
	if (RIGHT_TO_LEFT_SCRIPT.test(language)) return 'rtl';
	if (OTHER_SCRIPT.test(language)) return 'ltr';
	const [first = ''] = language.toLowerCase().split('-', 1);
	return RIGHT_TO_LEFT_LANGUAGES.has(first) ? 'rtl' : 'ltr';
}
