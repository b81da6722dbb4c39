import { toIssue, type Issue } from '#lib/core/base/issue.ts';
import type { IssueCodeEntry } from '#lib/core/dataset/codes/issue-code-entry.ts';

/** Findings about stories. Documented in docs/format.md. */
export const STORY_CODES = {
	'story-name': {
		severity: 'error',
		summary: 'The name of a story’s file, which is its address, is not an id.',
		example: '`stories/My story.md`'
	},
	'story-front-matter': {
		severity: 'error',
		summary: 'A story does not begin with `---`, its title and `---`.',
		example: 'no `title:`'
	},
	'story-key': {
		severity: 'warning',
		summary: 'The head of a story has a line the format does not know.',
		example: '`author: …`'
	},
	'story-steps': {
		severity: 'error',
		summary: 'A story has no step, or a step no words.',
		example: 'no line that begins with `## `'
	},
	'story-view': {
		severity: 'error',
		summary: 'The view of a step is missing, not understood, or names what is not in the dataset.',
		example: '`select=event:nothing`'
	},
	'story-record': {
		severity: 'error',
		summary: 'The words of a step lead to a record that is not in the dataset.',
		example: '`[met](event:nothing)`'
	},
	'story-quote': {
		severity: 'warning',
		summary: 'Words between quotation marks stand in no excerpt of the records a step names.',
		example: '“a treaty needs no friends”'
	},
	'story-unsupported': {
		severity: 'warning',
		summary: 'A step says something and names no record with an excerpt that it rests on.',
		example: 'prose without a link to a record'
	}
} as const satisfies Readonly<Record<string, IssueCodeEntry>>;

export type StoryCode = keyof typeof STORY_CODES;

/** An issue about a line of a story, whose severity is that of its code. */
export function toStoryIssue(
	code: StoryCode,
	message: string,
	file: string,
	line: number,
	hint: string | null = null
): Issue {
	return toIssue(STORY_CODES[code].severity, code, message, { file, line, column: 1 }, { hint });
}
