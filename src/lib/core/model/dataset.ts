/**
 * The vocabulary of dataset format 1: the same words in the tables, in the code and on the page.
 * Closed lists are arrays so that schemas, checks and documentation read the same source.
 */

export const MARK_SHAPES = [
	'circle',
	'triangle-down',
	'square',
	'hexagon',
	'triangle-up',
	'chevron',
	'diamond',
	'star',
	'dot'
] as const;
export type MarkShape = (typeof MARK_SHAPES)[number];

export const PLACE_KINDS = ['site', 'city', 'region', 'country', 'sea'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const ACTOR_KINDS = ['person', 'state', 'organisation', 'group'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const MODALITIES = ['asserted', 'reported', 'alleged', 'planned', 'opinion'] as const;
export type Modality = (typeof MODALITIES)[number];

export const DATE_BASES = ['stated', 'inferred', 'undated'] as const;
export type DateBasis = (typeof DATE_BASES)[number];

export const BASES = ['stated', 'inferred'] as const;
export type Basis = (typeof BASES)[number];

export const STANCES = ['supports', 'disputes'] as const;
export type Stance = (typeof STANCES)[number];

/** How sure a reader may be; what is drawn solid, faded or dashed. */
export type Standing = 'stated' | 'reported' | 'planned';

export function toStanding(modality: Modality): Standing {
	if (modality === 'asserted') return 'stated';
	return modality === 'planned' ? 'planned' : 'reported';
}

export type RecordType = 'event' | 'relation';
/** `event:<id>` or `relation:<id>`: how records are named in permalinks and on the page. */
export type RecordRef = `${RecordType}:${string}`;

/** A text in several languages, keyed by BCP 47 tag. */
export type Names = Readonly<Record<string, string>>;
