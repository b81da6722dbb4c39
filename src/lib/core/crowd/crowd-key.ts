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
