const CURRENCY = /^[A-Z]{0,3}[$€£¥₽]$/u;

let format: Intl.NumberFormat | undefined;

/** `300 combat aircraft`, `US$19,000`. */
export function amountWords(quantity: number, unit: string): string {
	// Made when there is an amount: the first of a page takes its browser 25 ms.
	format ??= new Intl.NumberFormat('en', { maximumFractionDigits: 10 });
	const figure = format.format(quantity);
	if (CURRENCY.test(unit)) return `${unit}${figure}`;
	return unit === '' ? figure : `${figure} ${unit}`;
}
