/**
 * Language, script, region, variants and private use of BCP 47 (RFC 5646, 2.1); extensions and
 * grandfathered tags are left out, since no text here needs them.
 */
const TAG =
	/^[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-x(?:-[a-z\d]{1,8})+)?$/i;

/** Whether a text has the form of a BCP 47 language tag such as `en`, `zh-Hant` or `sr-Latn-RS`. */
export function isLanguageTag(text: string): boolean {
	return TAG.test(text);
}
