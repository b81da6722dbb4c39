import { storyEntries } from '#lib/server/story-pictures.ts';

export const entries = storyEntries;
