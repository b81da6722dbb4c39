import { datasetEntries } from '#lib/server/compiled-dataset.ts';

export const entries = datasetEntries;
