import { parseView } from '#lib/core/address/parse-view.ts';
import { toOpeningView } from '#lib/core/address/opening-view.ts';
import type { Issue } from '#lib/core/base/issue.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { stepRecords } from '#lib/core/story/step-records.ts';
import { toStoryIssue } from '#lib/core/story/story-codes.ts';
import { unquotedWords } from '#lib/core/story/unquoted-words.ts';
import type { Story, StoryStep } from '#lib/core/story/story.ts';

/** Whether every view can be shown and everything said rests on words of a document. */
export function checkStory(story: Story, lookup: DatasetLookup): Issue[] {
	const file = `stories/${story.id}.md`;
	return story.steps.flatMap((step) => [
		...checkView(step, lookup, file),
		...checkRecords(step, lookup, file)
	]);
}

function checkView(
	{ view, heading, line }: StoryStep,
	lookup: DatasetLookup,
	file: string
): Issue[] {
	const { notices } = parseView(view, lookup, toOpeningView(lookup));
	const hint = 'Copy the part after “?” from the address of the explorer.';
	return notices.map((notice) =>
		toStoryIssue('story-view', `The view of “${heading}”: ${notice}`, file, line, hint)
	);
}

function checkRecords(step: StoryStep, lookup: DatasetLookup, file: string): Issue[] {
	const { heading, line } = step;
	const unknown = step.records.filter((ref) => lookup.record(ref) === null);
	const issues = unknown.map((ref) =>
		toStoryIssue('story-record', `“${heading}” names ${ref}, which is not there`, file, line)
	);
	const records = stepRecords(step, lookup);
	for (const words of unquotedWords(step, records, lookup)) {
		const hint = 'Quote as an excerpt has it, or link the record that has it.';
		const message = `No excerpt of “${heading}” has the words “${words}”`;
		issues.push(toStoryIssue('story-quote', message, file, line, hint));
	}
	const isSupported = records.some(({ excerpts }) => excerpts.length > 0);
	if (isSupported || step.paragraphs.length === 0) return issues;
	const hint = 'Link words to what they rest on: [words](event:its-id).';
	const message = `“${heading}” rests on no record with an excerpt`;
	return [...issues, toStoryIssue('story-unsupported', message, file, line, hint)];
}
