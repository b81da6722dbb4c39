import { expect, it } from 'vitest';
import type { PeriodName } from '#lib/core/basemap/period-table.ts';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';
import type { ScreenPoint } from '#lib/core/scene/viewport.ts';
import { CoveredBoxes } from '#lib/map/covered-boxes.svelte.ts';
import { CrowdLabels } from '#lib/map/crowd/crowd-labels.svelte.ts';

const MALI: PeriodName = { text: 'Mali', at: [-4, 17], type: 'country', rank: 0, level: 0 };
const CHAD: PeriodName = { ...MALI, text: 'Chad', at: [19, 15] };

function labelsOn(linesAt: (at: ScreenPoint) => readonly ScreenPoint[]) {
	const viewport = toMercatorViewport({ width: 800, height: 600, centre: [5, 16], zoom: 3.5 });
	const middle = viewport.project(...(MALI.at as [number, number]))!;
	const state = $state({ isMoving: false, hasLines: true });
	let asked = 0;
	const labels = new CrowdLabels({
		viewport: () => viewport,
		isMoving: () => state.isMoving,
		discs: () => [],
		clusters: () => [],
		linePoints: () => {
			asked++;
			return state.hasLines ? linesAt(middle) : [];
		},
		toName: () => '',
		first: () => null,
		covered: new CoveredBoxes(),
		textScale: () => 1,
		landNames: () => [MALI, CHAD],
		language: () => 'en'
	});
	const names = () => labels.landNames.map(({ form }) => form.lines.join(' ')).sort();
	return { state, names, asked: () => asked };
}

/** So many that a name cannot step aside. */
const across = ({ x, y }: ScreenPoint) =>
	Array.from({ length: 400 }, (_, at) => ({
		x: x - 100 + 10 * (at % 20),
		y: y - 100 + 10 * Math.floor(at / 20)
	}));

it('names of the land give way to lines that layers draw', () => {
	const { names, state } = labelsOn(across);
	expect(names()).toEqual(['CHAD']);
	state.hasLines = false;
	expect(names()).toEqual(['CHAD', 'MALI']);
});

it('what gave way stays away while the map moves, and lines are not laid out in its frames', () => {
	const { names, state, asked } = labelsOn(across);
	expect(names()).toEqual(['CHAD']);
	const before = asked();
	state.isMoving = true;
	expect(names()).toEqual(['CHAD']);
	expect(asked()).toBe(before);
	state.isMoving = false;
	expect(names()).toEqual(['CHAD']);
});

it('lines elsewhere are in no name’s way', () => {
	expect(labelsOn(() => [{ x: 5, y: 5 }]).names()).toEqual(['CHAD', 'MALI']);
});
