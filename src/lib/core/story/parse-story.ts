import type { Issue } from '#lib/core/base/issue.ts';
import { isId, toId, toRecordRef } from '#lib/core/model/ids.ts';
import type { RecordRef } from '#lib/core/model/dataset.ts';
import { parseFrontMatter } from '#lib/core/story/parse-front-matter.ts';
import { toStoryIssue } from '#lib/core/story/story-codes.ts';
import type { Story, StoryParagraph, StoryPart, StoryStep } from '#lib/core/story/story.ts';
import { withoutControls } from '#lib/core/text/hidden-characters.ts';

const FILE = /^stories\/(.+)\.md$/i;
const KEYS = ['title', 'summary', 'lang'];
const HEADING = /^##\s+(.*?)\s*#*$/;
const FENCE = /^```/;
const VIEW_FENCE = /^```\s*view\s*$/;
const RECORD_LINK = /\[([^[\]]+)\]\((event|relation):([^()\s]+)\)/g;

interface Draft {
	heading: string;
	line: number;
	view: string | null;
	paragraphs: StoryParagraph[];
}

/**
 * Reads `stories/<id>.md`: a head, then steps that begin with `## heading`, each with a view between
 * fences of three backticks and the word `view`, and paragraphs. `language` is that of stories that
 * state none. null where there is no story to show.
 */
export function parseStory(
	file: string,
	text: string,
	language: string
): { story: Story | null; issues: Issue[] } {
	const lines = withoutControls(text).split(/\r\n?|\n/);
	const id = FILE.exec(file)?.[1] ?? '';
	const head = parseFrontMatter(lines);
	const issues: Issue[] = [];
	if (!isId(id)) {
		const hint = `Call the file stories/${toId(id) || 'my-story'}.md.`;
		issues.push(toStoryIssue('story-name', `“${id}” is not an id`, file, 1, hint));
	}
	const title = head?.values.get('title')?.text ?? '';
	if (!head || title === '') {
		const hint = 'Begin with three lines: ---, title: …, ---.';
		issues.push(toStoryIssue('story-front-matter', 'The story has no title', file, 1, hint));
		return { story: null, issues };
	}
	const unknown = [...head.values].filter(([key]) => !KEYS.includes(key));
	for (const line of [...head.strange, ...unknown.map(([, value]) => value.line)]) {
		const hint = `Known are ${KEYS.join(', ')}.`;
		issues.push(toStoryIssue('story-key', 'The head has a line of another kind', file, line, hint));
	}
	const [intro, ...steps] = toDrafts(lines, head.lines);
	issues.push(...steps.flatMap((step) => checkDraft(step, file)));
	if (steps.length === 0) {
		const hint = 'Write a line that begins with “## ”.';
		issues.push(toStoryIssue('story-steps', 'The story has no step', file, head.lines, hint));
		return { story: null, issues };
	}
	const story: Story = {
		id,
		title,
		summary: head.values.get('summary')?.text ?? '',
		language: head.values.get('lang')?.text || language,
		intro: intro?.paragraphs ?? [],
		steps: steps.map(toStep)
	};
	return { story: isId(id) ? story : null, issues };
}

/** The first draft is what stands before the first heading. */
function toDrafts(lines: readonly string[], from: number): Draft[] {
	let draft: Draft = { heading: '', line: from, view: null, paragraphs: [] };
	const drafts = [draft];
	let words: string[] = [];
	let isView = false;
	const close = () => {
		if (words.length > 0) draft.paragraphs.push(toParagraph(words.join(' ')));
		words = [];
	};
	lines.slice(from).forEach((line, at) => {
		const heading = isView ? null : HEADING.exec(line);
		if (isView) {
			if (FENCE.test(line.trim())) isView = false;
			else draft.view = [draft.view, line.trim()].filter(Boolean).join('&');
		} else if (heading) {
			close();
			draft = { heading: heading[1] ?? '', line: from + at + 1, view: null, paragraphs: [] };
			drafts.push(draft);
		} else if (VIEW_FENCE.test(line.trim())) {
			close();
			isView = true;
			draft.view ??= '';
		} else if (line.trim() === '') close();
		else words.push(line.trim());
	});
	close();
	return drafts;
}

function checkDraft({ heading, line, view, paragraphs }: Draft, file: string): Issue[] {
	const issues: Issue[] = [];
	if (view === null) {
		const hint = 'Put the parameters of an address between ```view and ```.';
		issues.push(toStoryIssue('story-view', `“${heading}” has no view`, file, line, hint));
	}
	if (heading === '' || paragraphs.length === 0) {
		const message = heading === '' ? 'A step has no heading' : `“${heading}” has no words`;
		issues.push(toStoryIssue('story-steps', message, file, line));
	}
	return issues;
}

function toParagraph(text: string): StoryParagraph {
	const parts: StoryPart[] = [];
	let from = 0;
	for (const link of text.matchAll(RECORD_LINK)) {
		const [whole, words = '', type, id = ''] = link;
		if (link.index > from) parts.push({ type: 'text', text: text.slice(from, link.index) });
		const ref = toRecordRef(type === 'event' ? 'event' : 'relation', id);
		parts.push({ type: 'record', ref, text: words });
		from = link.index + whole.length;
	}
	if (from < text.length) parts.push({ type: 'text', text: text.slice(from) });
	return parts;
}

function toStep({ heading, line, view, paragraphs }: Draft): StoryStep {
	const named = paragraphs.flatMap((parts) => parts.flatMap((part) => toRefs(part)));
	return { heading, view: view ?? '', paragraphs, records: [...new Set(named)], line };
}

function toRefs(part: StoryPart): RecordRef[] {
	return part.type === 'record' ? [part.ref] : [];
}
