import { describe, expect, it } from 'vitest';
import { readHashView } from '../../src/single-file/hash-address.ts';
import { keepStories, loadStory } from '../../src/single-file/load-story.ts';

describe('a view after #', () => {
	it('is taken where the address has no query', () => {
		expect(readHashView({ search: '', hash: '#time=1973&select=event:a' })).toBe(
			'time=1973&select=event:a'
		);
	});

	it.each([
		['nothing', '', ''],
		['an empty fragment', '', '#'],
		['the name of a place in the page', '', '#records'],
		['a fragment beside a query', '?time=1988', '#time=1973'],
		['a text fragment', '', '#:~:text=a=b']
	])('is not taken from %s', (_name, search, hash) => {
		expect(readHashView({ search, hash })).toBeNull();
	});
});

describe('tours of a single file', () => {
	it('are those that it brings along', async () => {
		const story = { id: 'one', title: 'One', summary: '', language: 'en', intro: [], steps: [] };
		keepStories([story]);
		expect(await loadStory('one')).toBe(story);
		await expect(loadStory('two')).rejects.toThrow('two');
	});
});
