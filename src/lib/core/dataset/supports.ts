import { parseRecordRef, toRecordRef } from '#lib/core/model/ids.ts';
import type { RecordRef } from '#lib/core/model/dataset.ts';

/**
 * Resolves the ids of a `supports` cell, written `event:<id>`, `relation:<id>` or bare, to the
 * records they name; what names none is left out.
 */
export function toSupports(
	written: readonly string[],
	known: { events: ReadonlySet<string>; relations: ReadonlySet<string> }
): RecordRef[] {
	const refs = written.flatMap((text) => {
		const ref = parseRecordRef(text);
		if (ref) {
			const ids = ref.type === 'event' ? known.events : known.relations;
			return ids.has(ref.id) ? [toRecordRef(ref.type, ref.id)] : [];
		}
		if (known.events.has(text)) return [toRecordRef('event', text)];
		return known.relations.has(text) ? [toRecordRef('relation', text)] : [];
	});
	return [...new Set(refs)];
}
