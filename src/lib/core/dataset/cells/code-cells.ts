import { faulty, fine, type CellKind } from '#lib/core/dataset/cell-kind.ts';
import type { IssueCode } from '#lib/core/dataset/issue-codes.ts';
import { isCountryCode } from '#lib/core/place/country-codes.ts';
import { isLanguageTag } from '#lib/core/text/language-tag.ts';
import { toSafeUrl } from '#lib/core/text/safe-url.ts';

function patternCell(
	pattern: string,
	code: IssueCode,
	shape: string,
	hint: string
): CellKind<string> {
	const expression = new RegExp(pattern);
	return {
		schema: { type: 'string', constraints: { pattern } },
		empty: '',
		read(text, column) {
			if (expression.test(text)) return fine(text);
			return faulty('', code, `${column} “${text}” is not ${shape}.`, hint);
		}
	};
}

export const wikidataCell = patternCell(
	'^Q[1-9][0-9]*$',
	'wikidata-invalid',
	'a Wikidata item',
	'Write Q and digits, for example Q3766.'
);

export const geonamesCell = patternCell(
	'^[1-9][0-9]*$',
	'geonames-invalid',
	'a GeoNames id',
	'Write digits only, for example 170654.'
);

export const sha256Cell = patternCell(
	'^[0-9a-f]{64}$',
	'sha256-invalid',
	'a SHA-256 in lower-case hexadecimal',
	'Write the 64 characters that “sha256sum” prints.'
);

export const languageCell: CellKind<string> = {
	schema: { type: 'string' },
	empty: '',
	read(text, column) {
		if (isLanguageTag(text)) return fine(text);
		const message = `${column} “${text}” is not a BCP 47 language tag.`;
		return faulty('', 'language-invalid', message, 'Write a tag such as en, ar or zh-Hant.');
	}
};

export const countryCell: CellKind<string> = {
	schema: { type: 'string', constraints: { pattern: '^[A-Z]{2}$' } },
	empty: '',
	read(text, column) {
		if (isCountryCode(text)) return fine(text);
		const upper = text.toUpperCase();
		const hint = isCountryCode(upper)
			? `Write ${upper}, in capitals.`
			: 'Write the two letters of ISO 3166-1 for the country of today, for example SY.';
		return faulty('', 'country-unknown', `${column} “${text}” is no country code.`, hint);
	}
};

/** http(s) only; anything else could run or leak when clicked and is never kept. */
export const urlCell: CellKind<string | null> = {
	schema: { type: 'string', format: 'uri' },
	empty: null,
	read(text, column) {
		const url = toSafeUrl(text);
		if (url !== null) return fine(url);
		const message = `${column} “${text}” is not a web address that is safe to link to.`;
		return faulty(
			null,
			'url-unsafe',
			message,
			'Write an address that begins with https:// or http://.'
		);
	}
};
