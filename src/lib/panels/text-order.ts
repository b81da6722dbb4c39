import type { Excerpt } from '#lib/core/model/compiled.ts';

/** Excerpts as they follow one another in the text; those without position last, as in the table. */
export function inTextOrder(excerpts: readonly Excerpt[]): Excerpt[] {
	return [...excerpts].sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity) || 0);
}
