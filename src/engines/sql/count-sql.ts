import type { CountKey, CountWant } from '#lib/core/engine/slice-request.ts';
import type { EngineHead } from '#lib/core/engine/engine-head.ts';
import { toInteger } from './integers.ts';
import { FIRST_FLOW_BAND } from './where-sql.ts';

/** A column to group by, and what else has to hold for its rows to count. */
export interface KeyColumn {
	column: string;
	conditions: readonly string[];
}

const OF_FLOWS = `band >= ${FIRST_FLOW_BAND}`;

/** A flow counts at both of its places, so places take two. Actors are counted by their sets. */
export function toKeyColumns({ manifest, bands }: EngineHead, by: CountKey): KeyColumn[] {
	const hasFlows = bands.some(({ band }) => band >= FIRST_FLOW_BAND);
	const destination = { column: 'dest', conditions: [OF_FLOWS, 'dest <> place'] };
	switch (by) {
		case 'place':
			return [
				{ column: 'place', conditions: [`place < ${toInteger(manifest.places)}`] },
				...(hasFlows ? [destination] : [])
			];
		case 'pair':
			return hasFlows ? [{ column: 'pair', conditions: [OF_FLOWS] }] : [];
		case 'actor':
			return [{ column: 'actor_set', conditions: [] }];
		case 'kind':
		case 'modality':
			return [{ column: by, conditions: [] }];
	}
}

export function toSum(value: CountWant['value']): string {
	return value === 'weight' ? 'sum(weight)' : 'count(*)';
}

export function toWhere(conditions: readonly string[]): string {
	return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}
