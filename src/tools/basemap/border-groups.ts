import type { BorderSpan } from '#lib/core/basemap/period-table.ts';
import type { BorderRules } from './border-spans.ts';

/** Numbers the lists of spans, one number for all pairs of units with the same list. */
export class BorderGroups {
	/** By group. */
	readonly spans: BorderSpan[][] = [];
	readonly #numbers = new Map<string, number>();
	readonly #rules: BorderRules;

	constructor(rules: BorderRules) {
		this.#rules = rules;
	}

	/** null where there is never a line. */
	groupOf(a: string, b: string): number | null {
		const spans = this.#rules.spansBetween(a, b);
		if (spans.length === 0) return null;
		const key = JSON.stringify(spans);
		const known = this.#numbers.get(key);
		if (known !== undefined) return known;
		this.#numbers.set(key, this.spans.length);
		return this.spans.push(spans) - 1;
	}
}
