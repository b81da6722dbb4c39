import { describe, expect, it } from 'vitest';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { checkStory } from '#lib/core/story/check-story.ts';
import { parseStory } from '#lib/core/story/parse-story.ts';
import { stepRecords } from '#lib/core/story/step-records.ts';
import { toSampleDataset } from '../model/fixture.ts';

const FILE = 'stories/a-visit.md';
const lookup = new DatasetLookup(toSampleDataset());

const STORY = `---
title: A visit
summary: "One journey."
lang: en-GB
---

Before it *begins*.

## He flies

\`\`\`view
time=1988&select=event:visit
\`\`\`

In 1988 [Assad went](event:visit), they say:
“Assad flew to Moscow.”

And [a letter](event:letter) came.

## Arms

\`\`\`view
time=1983
kind=arms
\`\`\`

[Missiles](relation:missiles).
`;

function codesOf(text: string, file = FILE): string[] {
	const { story, issues } = parseStory(file, text, 'en');
	const found = story ? checkStory(story, lookup) : [];
	return [...issues, ...found].map(({ code, line }) => `${code}:${line}`);
}

describe('a story', () => {
	const { story, issues } = parseStory(FILE, STORY, 'de');

	it('has the head and the steps that its author wrote', () => {
		expect(issues).toEqual([]);
		expect(story).toMatchObject({
			id: 'a-visit',
			title: 'A visit',
			summary: 'One journey.',
			language: 'en-GB'
		});
		expect(story?.steps.map(({ heading }) => heading)).toEqual(['He flies', 'Arms']);
		expect(story?.intro).toEqual([[{ type: 'text', text: 'Before it *begins*.' }]]);
	});

	it('joins the lines of a view and those of a paragraph', () => {
		expect(story?.steps[1]?.view).toBe('time=1983&kind=arms');
		expect(story?.steps[0]?.paragraphs).toHaveLength(2);
	});

	it('knows the records its words lead to, in their order', () => {
		expect(story?.steps[0]?.records).toEqual(['event:visit', 'event:letter']);
		expect(story?.steps[0]?.paragraphs[0]?.[1]).toEqual({
			type: 'record',
			ref: 'event:visit',
			text: 'Assad went'
		});
	});

	it('rests on the record its view selects, then on those', () => {
		const [step] = story?.steps ?? [];
		expect(step && stepRecords(step, lookup).map(({ id }) => id)).toEqual(['visit', 'letter']);
	});

	it('is in the language of the dataset where it states none', () => {
		const plain = parseStory(FILE, STORY.replace('lang: en-GB\n', ''), 'de');
		expect(plain.story?.language).toBe('de');
	});

	it('reads line ends of any system', () => {
		expect(parseStory(FILE, STORY.replaceAll('\n', '\r\n'), 'de').story).toEqual(story);
	});

	it('has nothing against it', () => {
		expect(codesOf(STORY)).toEqual([]);
	});
});

describe('what is wrong with a story', () => {
	it.each([
		['no head', '## A\n', ['story-front-matter:1']],
		['a head that is never closed', '---\ntitle: A\n## B', ['story-front-matter:1']],
		['a head without title', '---\nsummary: A\n---\n', ['story-front-matter:1']],
		['an empty file', '', ['story-front-matter:1']],
		['no step', '---\ntitle: A\n---\nWords.', ['story-steps:3']]
	])('%s', (_name, text, codes) => {
		expect(codesOf(text)).toEqual(codes);
	});

	it('a name that is no address', () => {
		expect(codesOf(STORY, 'stories/My visit.md')).toEqual(['story-name:1']);
	});

	it('a line in the head that the format does not know', () => {
		expect(codesOf(STORY.replace('lang:', 'author:'))).toEqual(['story-key:4']);
	});

	it('a step without view, or without words', () => {
		expect(codesOf(`${STORY}\n## Last\n`)).toEqual(['story-view:29', 'story-steps:29']);
	});

	it('a view that names what is not there', () => {
		expect(codesOf(STORY.replace('select=event:visit', 'select=event:nothing'))).toEqual([
			'story-view:9'
		]);
	});

	it('a view that cannot be read', () => {
		expect(codesOf(STORY.replace('time=1988', 'time=19x8'))).toEqual(['story-view:9']);
	});

	it('words that lead to no record', () => {
		expect(codesOf(STORY.replace('event:letter', 'event:nothing'))).toEqual(['story-record:9']);
	});

	it('a step that rests on nothing', () => {
		expect(codesOf(STORY.replace('[Missiles](relation:missiles)', 'Missiles came'))).toEqual([
			'story-unsupported:20'
		]);
	});

	it('a quotation that no document has', () => {
		expect(codesOf(STORY.replace('flew to Moscow', 'walked to Moscow'))).toEqual(['story-quote:9']);
	});
});

describe('markup in a story', () => {
	it('stays text', () => {
		const { story } = parseStory(FILE, STORY.replace('Before', '<script>alert(1)</script>'), 'en');
		expect(story?.intro[0]?.[0]?.text).toContain('<script>');
	});
});
