import type { Basis } from '#lib/core/model/dataset.ts';
import type { DatasetRecord, Place } from '#lib/core/model/compiled.ts';

/** How well a place is known, as a sentence; empty where it is simply that place. */
export function placePrecision(place: Place): string {
	if (place.at === null) return 'Its position is not known, so it is not on the map.';
	switch (place.kind) {
		case 'country':
			return 'The country as a whole.';
		case 'region':
			return 'The region as a whole.';
		case 'sea':
			return 'Somewhere on this sea.';
		default:
			return place.radiusKm === null ? '' : `Known to within ${place.radiusKm} km.`;
	}
}

/**
 * How well the two ends of a tie are known: one sentence where both are alike, else one for each
 * end that needs one (`of` names it).
 */
export function endsPrecision(from: Place, to: Place): { of: Place | null; words: string }[] {
	const [first, second] = [placePrecision(from), placePrecision(to)];
	if (first === second && first.startsWith('The ')) {
		return [{ of: null, words: first.replace('The ', 'Each is the ') }];
	}
	return [
		{ of: from, words: first },
		{ of: to, words: second }
	].filter(({ words }) => words !== '');
}

/** What an editor inferred about the places of a record, as a sentence; empty where nothing. */
export function inferredPlaces(record: DatasetRecord): string {
	const { tie, place, placeBasis } = record;
	if (tie && record.type === 'relation') return inferredEnds(tie.fromBasis, tie.toBasis);
	if (place === null) return '';
	return placeBasis === 'inferred' ? 'Not named in the words; the editor’s inference.' : '';
}

function inferredEnds(from: Basis | null, to: Basis | null): string {
	if (from === 'inferred' && to === 'inferred') {
		return 'Neither end is named in the words; both are the editor’s inference.';
	}
	if (from === 'inferred') return 'The first is not named in the words; the editor’s inference.';
	return to === 'inferred' ? 'The second is not named in the words; the editor’s inference.' : '';
}
