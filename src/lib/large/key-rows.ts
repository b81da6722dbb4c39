import { MOST_STRONG } from '#lib/core/crowd/strand-form.ts';
import { MOST_UNITS } from '#lib/core/crowd/unit-marks.ts';
import type { SliceColumns } from '#lib/core/engine/slice-answer.ts';
import { toStandingRows, type DrawnStandings, type LegendRow } from '#lib/core/scene/legend.ts';
import type { KeyRow } from '#lib/core/scene/scene-rows.ts';
import { countFigures } from '#lib/panels/count-words.ts';

/** How a slice is drawn. */
export interface KeyLook {
	/** The largest disc there can be, and what it stands for; null while no layer draws. */
	legend: {
		fullCount: number;
		fullRadius: number;
		/** Whether colours tell the kinds at places, and forms the standings of lines. */
		isTold: boolean;
		areFlowsTold: boolean;
		standings: DrawnStandings;
	} | null;
	/** So many discs are all that is drawn, for good; null where layers draw or will. */
	mostDiscs: number | null;
	/** Whether places of few events show each of them. */
	hasUnits: boolean;
}

/** What a key says of a slice: every form that is drawn, and none that is not. */
export interface LargeKeyRows {
	/** A disc and the number of events that it stands for; null where there is none. */
	disc: { count: number; radius: number } | null;
	forms: readonly LegendRow[];
	lines: readonly KeyRow[];
	/** `6,104 events · 1,528 places · 120 busiest flows`. */
	counts: string;
	hint: string;
}

const LARGEST_SAMPLE_PX = 20;

/** @param mostFlows so many are asked for: there may be more */
export function toKeyRows(
	{ events, uncertain, counts }: Pick<SliceColumns, 'events' | 'uncertain' | 'counts'>,
	{ legend, mostDiscs, hasUnits }: KeyLook,
	mostFlows: number
): LargeKeyRows {
	const [places, pairs] = [counts[0]!, counts[1]!];
	const isTold = legend?.isTold ?? false;
	const flows = pairs.key.length;
	const hasFlows = legend !== null && flows > 0;
	const areFlowsTold = hasFlows && legend.areFlowsTold;
	const isUnit = (count: number) => hasUnits && count <= MOST_UNITS;
	const hasMarks = places.value.some(isUnit);
	const hasDiscs = places.value.some((count) => !isUnit(count));
	const forms: (LegendRow | false)[] = [
		...toStandingRows({
			marks: (hasMarks && legend?.standings.marks) || [],
			flows: areFlowsTold ? legend.standings.flows : []
		}),
		hasMarks && uncertain > 0 && { sample: 'possible', text: 'date uncertain' },
		hasDiscs && isTold && { sample: 'disc', text: 'many events, by kind' }
	];
	const lines: (KeyRow | false)[] = [
		hasFlows &&
			flows > MOST_STRONG && { sample: 'hairline', text: `beyond the ${MOST_STRONG} busiest lines` }
	];
	const hints = [
		hasMarks && 'One mark is one event.',
		hasFlows && 'The wider a line, the more events.',
		hasFlows && !areFlowsTold && 'There are too many to tell reported from planned ones here.',
		legend !== null &&
			!isTold &&
			events > 0 &&
			'There are too many to tell their kinds apart here.',
		mostDiscs !== null && flows > 0 && 'Flows are not drawn here.'
	];
	return {
		disc: hasDiscs && legend ? toSample(legend) : null,
		forms: forms.filter((row) => row !== false),
		lines: lines.filter((row) => row !== false),
		counts: [
			countFigures(events, 'event'),
			toPlaces(places.key.length, mostDiscs),
			mostDiscs === null && flows > 0 && toFlows(flows, mostFlows)
		]
			.filter((part) => part !== false)
			.join(' · '),
		hint: hints.filter((part) => part !== false).join(' ')
	};
}

function toPlaces(places: number, mostDiscs: number | null): string {
	const all = countFigures(places, 'place');
	return mostDiscs !== null && places > mostDiscs ? `the busiest ${mostDiscs} of ${all}` : all;
}

function toFlows(flows: number, mostFlows: number): string {
	return flows < mostFlows ? countFigures(flows, 'flow') : `the busiest ${flows} flows`;
}

/** A disc of a round number that a key has room for: area goes with the number. */
function toSample({ fullCount, fullRadius }: NonNullable<KeyLook['legend']>) {
	let count = fullCount;
	const toRadius = () => fullRadius * Math.sqrt(count / fullCount);
	while (toRadius() > LARGEST_SAMPLE_PX && count > 1) {
		count *= String(count).startsWith('5') ? 0.4 : 0.5;
	}
	return { count, radius: toRadius() };
}
