import type { RecordRef } from '#lib/core/model/dataset.ts';
import type { StoryParagraph } from '#lib/core/story/story.ts';

/** A piece of a paragraph without the blanks at its ends, which Markdown would forget. */
export interface StoryWords {
	text: string;
	/** The record it leads to. */
	ref: RecordRef | null;
	before: '' | ' ';
	after: '' | ' ';
}

const EDGES = /^(\s*)([\s\S]*?)(\s*)$/;

export function toStoryWords(parts: StoryParagraph): StoryWords[] {
	return parts.map((part) => {
		const [, before, text = '', after] = EDGES.exec(part.text) ?? [];
		const ref = part.type === 'record' ? part.ref : null;
		return { text, ref, before: before ? ' ' : '', after: after ? ' ' : '' };
	});
}
