const FORMAT = new Intl.NumberFormat('en', { maximumFractionDigits: 10 });
const CURRENCY = /^[A-Z]{0,3}[$€£¥₽]$/u;

/** `300 combat aircraft`, `US$19,000`. */
export function amountWords(quantity: number, unit: string): string {
	const figure = FORMAT.format(quantity);
	if (CURRENCY.test(unit)) return `${unit}${figure}`;
	return unit === '' ? figure : `${figure} ${unit}`;
}
