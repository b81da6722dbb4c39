import type { Issue } from '#lib/core/base/issue.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import { placeOf, type Dataset, type Row } from '#lib/core/dataset/dataset.ts';
import { toSupports } from '#lib/core/dataset/supports.ts';
import { toRecordRef } from '#lib/core/model/ids.ts';

/** Checks that every record rests on an excerpt, and that no row is there for nothing. */
export function checkUsage(dataset: Dataset): Issue[] {
	const { sources, places, actors, events, relations, excerpts } = dataset.rows;
	const known = {
		events: new Set(events.map(({ id }) => id)),
		relations: new Set(relations.map(({ id }) => id))
	};
	const backed = new Set(excerpts.flatMap(({ values }) => toSupports(values.supports, known)));
	const atPlaces = new Set([
		...events.flatMap(({ values }) => [values.place, values.from]),
		...relations.flatMap(({ values }) => [values.from, values.to])
	]);
	const acting = new Set([
		...[...events, ...relations].flatMap(({ values }) => values.actors.map(({ actor }) => actor)),
		...excerpts.map(({ values }) => values.speaker)
	]);
	const quoted = new Set([
		...excerpts.map(({ values }) => values.source),
		...dataset.overlays.map(({ source }) => source)
	]);
	return [
		...firstOfEach(events)
			.filter((row) => !backed.has(toRecordRef('event', row.id)))
			.map(toUnbacked),
		...firstOfEach(relations)
			.filter((row) => !backed.has(toRecordRef('relation', row.id)))
			.map(toUnbacked),
		...excerpts.filter(({ values }) => values.supports.length === 0).map(toIdle),
		...places.filter(({ id }) => !atPlaces.has(id)).map((row) => toUnused(row, 'place')),
		...actors.filter(({ id }) => !acting.has(id)).map((row) => toUnused(row, 'actor')),
		...sources.filter(({ id }) => !quoted.has(id)).map((row) => toUnused(row, 'source'))
	];
}

/** A second row of the same id, and one without id, have findings of their own. */
function firstOfEach<R extends Row>(rows: readonly R[]): R[] {
	const first = new Map([...rows].reverse().map((row) => [row.id, row]));
	first.delete('');
	return [...first.values()].reverse();
}

function toUnbacked(row: Row): Issue {
	const message = `No excerpt stands behind “${row.id}”.`;
	const hint = 'Add an excerpt whose supports names it.';
	return toFinding('record-without-excerpt', message, placeOf(row, 'id'), {
		value: row.id,
		hint
	});
}

function toIdle(row: Row): Issue {
	const message = `The excerpt “${row.id}” supports nothing.`;
	const hint = 'Name the events and relations it is evidence for.';
	return toFinding('excerpt-unused', message, placeOf(row, 'supports'), { hint });
}

function toUnused(row: Row, noun: 'place' | 'actor' | 'source'): Issue {
	const message = `No record or excerpt names the ${noun} “${row.id}”.`;
	return toFinding(`${noun}-unused`, message, placeOf(row, 'id'), {
		value: row.id,
		hint: 'Use it or delete the row.'
	});
}
