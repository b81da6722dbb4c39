import type { RecordRef } from '#lib/core/model/dataset.ts';

/** A guided tour through a dataset, as its author wrote it in `stories/<id>.md`. */
export interface Story {
	id: string;
	title: string;
	/** One or two sentences; may be empty. */
	summary: string;
	/** BCP 47. */
	language: string;
	/** Before the first step; may be empty. */
	intro: readonly StoryParagraph[];
	/** At least one. */
	steps: readonly StoryStep[];
}

export interface StoryStep {
	heading: string;
	/** What the map shows, in the parameters of an address, without `?`. */
	view: string;
	paragraphs: readonly StoryParagraph[];
	/** The records that its words rest on, in the order in which they are named. */
	records: readonly RecordRef[];
	/** Of the heading in the file, from 1. */
	line: number;
}

export type StoryParagraph = readonly StoryPart[];

/** Inline Markdown, or words that lead to a record. */
export type StoryPart =
	{ type: 'text'; text: string } | { type: 'record'; ref: RecordRef; text: string };

/** What a list of stories says of each. */
export interface StorySummary {
	id: string;
	title: string;
	summary: string;
	language: string;
	steps: number;
}

export function toStorySummary({ id, title, summary, language, steps }: Story): StorySummary {
	return { id, title, summary, language, steps: steps.length };
}
