import type { Actor, DatasetRecord } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';

export interface ActorStory {
	records: readonly DatasetRecord[];
	/** Distinct roles with the number of records, most frequent first. */
	roles: readonly { role: string; count: number }[];
	/** Others in the same records, most frequent first. */
	counterparts: readonly { actor: Actor; count: number }[];
}

export function toActorStory(actorId: string, lookup: DatasetLookup): ActorStory {
	const records = lookup.recordsOfActor(actorId);
	const roles = new Map<string, number>();
	const others = new Map<string, number>();
	for (const record of records) {
		for (const { actor, role } of record.actors) {
			if (actor === actorId && role !== '') add(roles, role);
		}
		for (const other of new Set(record.actors.map(({ actor }) => actor))) {
			if (other !== actorId) add(others, other);
		}
	}
	return {
		records,
		roles: byCount(roles).map(([role, count]) => ({ role, count })),
		counterparts: byCount(others).flatMap(([id, count]) => {
			const actor = lookup.actor(id);
			return actor ? [{ actor, count }] : [];
		})
	};
}

/** The roles one actor has in one record: `host, speaker`. */
export function rolesIn(record: DatasetRecord, actorId: string): string {
	return record.actors
		.filter(({ actor, role }) => actor === actorId && role !== '')
		.map(({ role }) => role)
		.join(', ');
}

function add(counts: Map<string, number>, key: string): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}

function byCount(counts: ReadonlyMap<string, number>): [string, number][] {
	return [...counts].sort((a, b) => b[1] - a[1]);
}
