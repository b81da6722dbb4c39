import type { CountKey, CountWant } from '#lib/core/engine/slice-request.ts';
import type { EngineHead } from '#lib/core/engine/engine-head.ts';
import { MODALITIES } from '#lib/core/model/dataset.ts';
import type { Dialect } from './dialect.ts';
import { toInteger } from './integers.ts';
import { FIRST_FLOW_BAND } from './where-sql.ts';

/** What to group by, and what else has to hold for rows to count. */
export interface KeyColumn {
	/** A column, or what is reckoned from some. */
	column: string;
	conditions: readonly string[];
}

const OF_FLOWS = `band >= ${FIRST_FLOW_BAND}`;

/** A flow counts at both of its places, so places take two. Actors are counted by their sets. */
export function toKeyColumns(
	dialect: Dialect,
	{ manifest, bands }: EngineHead,
	by: CountKey
): KeyColumn[] {
	const hasFlows = bands.some(({ band }) => band >= FIRST_FLOW_BAND);
	const byPlace = (toKey: (column: string) => string) => [
		{ column: toKey('place'), conditions: [`place < ${toInteger(manifest.places)}`] },
		...(hasFlows ? [{ column: toKey('dest'), conditions: [OF_FLOWS, 'dest <> place'] }] : [])
	];
	switch (by) {
		case 'place':
			return byPlace((column) => column);
		case 'place-kind':
			return byPlace((column) => toPlaceKind(dialect, manifest, column));
		case 'pair':
			return hasFlows ? [{ column: 'pair', conditions: [OF_FLOWS] }] : [];
		case 'pair-modality':
			return hasFlows ? [{ column: toPairModality(dialect), conditions: [OF_FLOWS] }] : [];
		case 'actor':
			return [{ column: 'actor_set', conditions: [] }];
		case 'kind':
		case 'modality':
			return [{ column: by, conditions: [] }];
	}
}

/** The key of a place, which a column holds, and a kind. */
export function toPlaceKind(
	{ wide }: Dialect,
	{ kinds }: EngineHead['manifest'],
	place: string
): string {
	return `(${wide(place)} * ${toInteger(kinds)} + kind)`;
}

/** The key of a pair, which a column holds, and a modality. */
function toPairModality({ wide }: Dialect): string {
	return `(${wide('pair')} * ${MODALITIES.length} + modality)`;
}

export function toSum(value: CountWant['value']): string {
	return value === 'weight' ? 'sum(weight)' : 'count(*)';
}

export function toWhere(conditions: readonly string[]): string {
	return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}
