import type { LargeFrame } from '#lib/core/crowd/large-scene.ts';
import type { RecordCrowd } from '#lib/core/crowd/record-crowd.ts';
import { MOST_UNITS } from '#lib/core/crowd/unit-marks.ts';
import { toStandingRows, type DrawnStandings, type LegendRow } from '#lib/core/scene/legend.ts';

/** How a slice of records is drawn where they are many. */
export interface CrowdLook {
	standings: DrawnStandings;
	/** Whether places of few records show each of them, and others stand as discs. */
	hasUnits: boolean;
	hasDiscs: boolean;
	hasFlows: boolean;
	/** Whether a date only may lie in the window, and a record speaks of an area. */
	isUncertain: boolean;
	hasAreas: boolean;
}

/** In place of the scene's own key. */
export interface CrowdKey {
	rows: readonly LegendRow[];
	hint: string;
}

/** @param seen what is known of the frame on the screen; `hasUnits`: see `showsUnits` */
export function toCrowdLook(
	{ areas }: Pick<RecordCrowd, 'areas'>,
	{ places, pairs, rows = [] }: Pick<LargeFrame, 'places' | 'pairs' | 'rows'>,
	{ standings, hasUnits, isUncertain }: Pick<CrowdLook, 'standings' | 'hasUnits' | 'isUncertain'>
): CrowdLook {
	const isUnit = (count: number) => hasUnits && count <= MOST_UNITS;
	return {
		standings,
		hasUnits: places.value.some(isUnit),
		hasDiscs: !places.value.every(isUnit),
		hasFlows: pairs.key.length > 0,
		isUncertain,
		hasAreas: rows.some((some) => some.some((row) => areas[row]! > 0))
	};
}

/** The key to what layers draw: every form of it and no other. */
export function toCrowdKey(look: CrowdLook): CrowdKey {
	const { standings, hasUnits, hasDiscs, hasFlows, isUncertain, hasAreas } = look;
	const rows: (LegendRow | false)[] = [
		...toStandingRows(standings),
		hasUnits && hasAreas && { sample: 'area', text: 'the country or region' },
		hasUnits && isUncertain && { sample: 'possible', text: 'date uncertain' },
		hasDiscs && { sample: 'disc', text: 'many records, by kind' }
	];
	const hints = [
		hasUnits && 'One mark is one record.',
		hasDiscs && 'The larger a ring, the more records; come closer for each of them.',
		hasFlows && 'The wider a line, the more records.'
	];
	return {
		rows: rows.filter((row) => row !== false),
		hint: hints.filter((hint) => hint !== false).join(' ')
	};
}
