import { error } from '@sveltejs/kit';
import { toOpeningView } from '#lib/core/address/opening-view.ts';
import { parseView } from '#lib/core/address/parse-view.ts';
import type { View } from '#lib/core/address/view.ts';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import type { Story } from '#lib/core/story/story.ts';
import { stepRecords } from '#lib/core/story/step-records.ts';
import { toFittingCamera } from '#lib/draw/opening-camera.ts';
import { toStepPoints } from '#lib/draw/step-points.ts';
import { compiledDataset, datasetEntries } from '#lib/server/compiled-dataset.ts';
import { toCardResponse, toSvgResponse } from '#lib/server/picture-response.ts';
import { renderStill } from '#lib/server/pictures/still-map.ts';

/** CSS pixels, as the page leaves room for. */
const SIZE = { width: 640, height: 480 };
/** How wide the map is for which authors choose a zoom. CSS pixels. */
const EXPLORER_WIDTH = 1032;

export function storyEntries(): { dataset: string; id: string }[] {
	return datasetEntries().flatMap(({ dataset }) =>
		compiledDataset(dataset).stories.map(({ id }) => ({ dataset, id }))
	);
}

export function storyStepEntries(): { dataset: string; id: string; step: string }[] {
	return datasetEntries().flatMap(({ dataset }) =>
		compiledDataset(dataset).stories.flatMap(({ id, steps }) =>
			steps.map((_step, at) => ({ dataset, id, step: String(at + 1) }))
		)
	);
}

/** The map of one step, from 1; shows as much of the world as the explorer would. */
export function storyStepMap(params: { dataset: string; id: string; step: string }): Response {
	const { dataset, stories } = compiledDataset(params.dataset);
	const step = stories.find(({ id }) => id === params.id)?.steps[Number(params.step) - 1];
	if (!step) error(404, 'There is no such step.');
	const lookup = new DatasetLookup(dataset);
	const { view } = parseView(step.view, lookup, toOpeningView(lookup));
	const camera = view.camera
		? { ...view.camera, zoom: view.camera.zoom + Math.log2(SIZE.width / EXPLORER_WIDTH) }
		: toFittingCamera(toStepPoints(toSlice(view, lookup), lookup, view.selection), SIZE);
	return toSvgResponse(renderStill(lookup, { ...view, camera }, { ...SIZE, theme: 'auto' }));
}

function toSlice({ query }: View, lookup: DatasetLookup): Slice {
	return sliceRecords(buildSliceIndex(lookup.dataset, lookup), query);
}

/** A story and its dataset; a page that does not exist where there is none. */
export function storyOf(params: { dataset: string; id: string }): {
	dataset: CompiledDataset;
	story: Story;
} {
	const { dataset, stories } = compiledDataset(params.dataset);
	const story = stories.find(({ id }) => id === params.id);
	return story ? { dataset, story } : error(404, 'There is no such story.');
}

/** Title and summary beside a map of every record that the story names. */
export async function storyCard(params: { dataset: string; id: string }): Promise<Response> {
	const { dataset, story } = storyOf(params);
	const lookup = new DatasetLookup(dataset);
	const named = new Set(story.steps.flatMap((step) => stepRecords(step, lookup)));
	const records = dataset.records.filter((record) => named.has(record));
	const { title, summary } = story;
	return toCardResponse(dataset, records, { title, overline: 'Story', subtitle: summary });
}
