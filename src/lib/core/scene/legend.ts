import type { Standing } from '#lib/core/model/dataset.ts';
import type { Composition } from '#lib/core/scene/composition.ts';
import { STANDINGS } from '#lib/core/model/standings.ts';
import { STANDING_WORDS } from '#lib/core/scene/scene-words.ts';

/** One line of the key: a sample of what is drawn, and what it means. */
export type LegendRow = { text: string } & (
	| { sample: 'standing'; standing: Standing; hasMark: boolean; hasFlow: boolean }
	| { sample: 'in-force' | 'mutual' | 'place' | 'area' | 'radius' | 'possible' | 'disc' }
);

/** Which standings marks and lines tell by their forms, in their fixed order. */
export interface DrawnStandings {
	marks: readonly Standing[];
	flows: readonly Standing[];
}

/** The key to a composition: every form that is drawn and none that is not. */
export function toLegend({ nodes, flows }: Composition): LegendRow[] {
	const marks = nodes.flatMap((node) => node.marks);
	const strands = flows.flatMap((flow) => flow.strands);
	const rows: (LegendRow | false)[] = [
		...toStandingRows({ marks: toStandings(marks), flows: toStandings(strands) }),
		strands.some(({ inForce }) => inForce) && {
			sample: 'in-force',
			text: 'in force, from end to end'
		},
		flows.some(({ directed }) => !directed) && { sample: 'mutual', text: 'mutual' },
		marks.some(({ level }) => level === 'place') && {
			sample: 'place',
			text: 'in that very place'
		},
		marks.some(({ level }) => level === 'area') && {
			sample: 'area',
			text: 'the country or region'
		},
		nodes.some(({ areas }) => areas.length > 0) && {
			sample: 'radius',
			text: 'somewhere in the circle'
		},
		[...marks, ...strands].some(({ possible }) => possible) && {
			sample: 'possible',
			text: 'date uncertain'
		},
		nodes.some(({ disc }) => disc !== null) && {
			sample: 'disc',
			text: 'many records, by kind'
		}
	];
	return rows.filter((row) => row !== false);
}

/** A row for each standing that is drawn, as mark, as line or as both. */
export function toStandingRows({ marks, flows }: DrawnStandings): LegendRow[] {
	return STANDINGS.flatMap((standing) => {
		const [hasMark, hasFlow] = [marks.includes(standing), flows.includes(standing)];
		const text = STANDING_WORDS[standing];
		return hasMark || hasFlow ? [{ sample: 'standing', standing, hasMark, hasFlow, text }] : [];
	});
}

function toStandings(drawn: readonly { standing: Standing }[]): readonly Standing[] {
	return [...new Set(drawn.map(({ standing }) => standing))];
}
