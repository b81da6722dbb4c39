/**
 * Signs with which a spreadsheet begins a formula, their wide forms included (OWASP, "CSV
 * Injection"); a quotation mark in front makes it text.
 */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * A cell of a CSV table. Numbers are never formulas, whatever sign they begin with.
 * @param raw whether a text may stand as it is even if a spreadsheet takes it for a formula
 */
export function toCsvCell(value: string | number | null, raw: boolean): string {
	if (value === null) return '';
	const text = String(value);
	const safe = raw || typeof value === 'number' || !FORMULA.test(text) ? text : `'${text}`;
	return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
