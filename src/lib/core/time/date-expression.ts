import { readDateComponent } from '#lib/core/time/date-component.ts';
import type { DateComponent } from '#lib/core/time/date-component.ts';
import type { DateProblem } from '#lib/core/time/date-problem.ts';

export type IntervalEnd = DateComponent | 'open' | 'unknown';

/** `from` and `to` are the same object for a single date; null is an end without bound. */
export interface SetItem {
	from: DateComponent | null;
	to: DateComponent | null;
}

/** A well-formed date expression, taken apart. */
export type DateExpression =
	| { type: 'single'; date: DateComponent }
	| { type: 'interval'; from: IntervalEnd; to: IntervalEnd }
	| { type: 'set'; every: boolean; items: readonly SetItem[] };

const BETWEEN_COMPONENTS = /[[\]{},/\s]|\.\./;

/**
 * Takes apart a text that the EDTF grammar has let pass, without asking the grammar again; the
 * first of its dates that the calendar does not have is returned as the problem.
 */
export function readDateExpression(text: string): DateExpression | DateProblem {
	const dates = new Map<string, DateComponent>();
	for (const component of text.split(BETWEEN_COMPONENTS)) {
		if (!component || dates.has(component)) continue;
		const date = readDateComponent(component);
		if ('code' in date) {
			const offset = text.indexOf(component) + (date.offset ?? 0);
			return { ...date, offset };
		}
		dates.set(component, date);
	}
	const dateOf = (component: string) => dates.get(component) ?? null;
	if (text.startsWith('[') || text.startsWith('{')) {
		const items = text.slice(1, -1).split(',');
		return {
			type: 'set',
			every: text.startsWith('{'),
			items: items.map((item) => toSetItem(item.trim(), dateOf))
		};
	}
	const [first = '', last] = text.split('/');
	const from = dateOf(first);
	if (last === undefined && from) return { type: 'single', date: from };
	return {
		type: 'interval',
		from: from ?? toMissing(first),
		to: dateOf(last ?? '') ?? toMissing(last)
	};
}

function toSetItem(item: string, dateOf: (component: string) => DateComponent | null): SetItem {
	const [first = '', last = first] = item.split('..');
	return { from: dateOf(first), to: dateOf(last) };
}

function toMissing(end: string | undefined): 'open' | 'unknown' {
	return end === '..' ? 'open' : 'unknown';
}
