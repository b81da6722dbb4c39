import { composeScene } from '#lib/core/scene/compose-scene.ts';
import { buildScene } from '#lib/core/scene/build-scene.ts';
import { NO_EMPHASIS } from '#lib/core/scene/emphasis.ts';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { NO_FILTERS } from '#lib/core/slice/query.ts';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import { ALL_DAYS } from '#lib/core/time/day.ts';
import { parseWindow } from '#lib/core/time/window.ts';
import { loadDataset } from '#lib/server/load-dataset.ts';

const WARM_UP = 200;
const BATCHES = 15;
const PER_BATCH = 20;

const { dataset } = loadDataset({
	id: 'moscow-damascus-tehran',
	path: 'data/moscow-damascus-tehran'
});
if (!dataset) throw new Error('data/moscow-damascus-tehran cannot be read');
const lookup = new DatasetLookup(dataset);
const index = buildSliceIndex(dataset);

/** Time on a processor, in milliseconds, whatever else the machine is doing; the median of batches. */
function medianMs(run: (round: number) => unknown): number {
	for (let round = 0; round < WARM_UP; round++) run(round);
	const times = Array.from({ length: BATCHES }, () => {
		const before = process.cpuUsage();
		for (let round = 0; round < PER_BATCH; round++) run(round);
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000 / PER_BATCH;
	});
	return times.sort((a, b) => a - b)[Math.floor(BATCHES / 2)] ?? 0;
}

function toViewport(round: number) {
	const centre = [38.2 + round / 200, 46.5] as const;
	return toMercatorViewport({ width: 1032, height: 750, centre, zoom: 3.32 + round / 2000 });
}

console.log('Scene, ms of processor time: compose once per slice, build once per frame');
for (const [name, window] of [
	['1988 to 1991', parseWindow('1988/1991') ?? ALL_DAYS],
	['all years', ALL_DAYS]
] as const) {
	const slice = sliceRecords(index, {
		window,
		mode: 'window',
		filters: NO_FILTERS,
		dates: 'possible'
	});
	const composition = composeScene(slice, lookup);
	const composeMs = medianMs(() => composeScene(slice, lookup));
	const buildMs = medianMs((round) => buildScene(composition, toViewport(round), NO_EMPHASIS));
	const row = [name, `${slice.entries.length} records`, `compose ${composeMs.toFixed(2)}`];
	console.log([...row, `build ${buildMs.toFixed(2)}`].join('\t'));
}
