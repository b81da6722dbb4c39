/**
 * A number as SQL; the only way in which anything of a request becomes part of a statement.
 * @throws RangeError for what is not a whole number
 */
export function toInteger(value: number): string {
	if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number`);
	return String(value);
}

/** A list of them, separated by commas. */
export function toIntegers(values: readonly number[]): string {
	return values.map(toInteger).join(',');
}
