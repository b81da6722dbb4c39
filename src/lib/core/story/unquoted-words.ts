import { normaliseText } from '#lib/core/excerpt/normalise.ts';
import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { StoryStep } from '#lib/core/story/story.ts';

const QUOTED = /“([^“”]+)”/gu;
const END_MARKS = /[\s.,;:!?…]+$/u;
/** Fewer words may well be a term or a name. */
const FEWEST_WORDS = 3;

/** What a step sets between quotation marks and no excerpt of its records holds. */
export function unquotedWords(
	{ heading, paragraphs }: StoryStep,
	records: readonly DatasetRecord[],
	lookup: DatasetLookup
): string[] {
	const said = [heading, ...paragraphs.map((parts) => parts.map(({ text }) => text).join(''))];
	const excerpts = records
		.flatMap(({ ref }) => lookup.excerptsOfRecord(ref))
		.flatMap(({ exact, translation }) => [toPlain(exact), toPlain(translation)]);
	return [...said.join('\n').matchAll(QUOTED)]
		.map(([, words = '']) => words)
		.filter((words) => words.trim().split(/\s+/).length >= FEWEST_WORDS)
		.filter((words) => !excerpts.some((excerpt) => excerpt.includes(toPlain(words))));
}

function toPlain(text: string): string {
	return normaliseText(text).replace(END_MARKS, '').toLowerCase();
}
