import { thingEntries } from '#lib/server/compiled-dataset.ts';

export function entries() {
	return thingEntries(({ records }) => records.filter(({ type }) => type === 'relation'));
}
