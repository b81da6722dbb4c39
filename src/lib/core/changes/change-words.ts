import type { Change } from '#lib/core/changes/version-list.ts';
import { sayCount, sayList, toSentenceCase } from '#lib/core/text/english-words.ts';

const TYPES: readonly Change['type'][] = ['added', 'corrected', 'changed', 'removed'];
const PLURALS: Readonly<Record<Change['type'], string>> = {
	added: 'added',
	corrected: 'corrected',
	changed: 'reworded or completed',
	removed: 'removed'
};

/** The changes in groups as readers see them; groups without any are left out. */
export function groupChanges(
	changes: readonly Change[]
): { type: Change['type']; heading: string; changes: readonly Change[] }[] {
	return TYPES.map((type) => {
		const own = changes.filter((change) => change.type === type);
		return { type, heading: toSentenceCase(PLURALS[type]), changes: own };
	}).filter((group) => group.changes.length > 0);
}

/** What is said of the version before which there is none. */
export const FIRST_VERSION_WORDS = 'The first version.';

/** `Four things added and one corrected.`; says so where nothing changed. */
export function summariseChanges(changes: readonly Change[]): string {
	const parts = groupChanges(changes).map(
		({ type, changes: own }) => `${sayCount(own.length, 'thing')} ${PLURALS[type]}`
	);
	return parts.length === 0 ? 'Nothing changed.' : `${toSentenceCase(sayList(parts))}.`;
}
