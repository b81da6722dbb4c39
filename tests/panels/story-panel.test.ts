import { describe, expect, it } from 'vitest';
import { stepAtLine } from '#lib/panels/step-at-line.ts';
import { toStoryWords } from '#lib/panels/story-words.ts';

const box = (top: number, height = 100) => ({ getBoundingClientRect: () => ({ top, height }) });
const step = (number: number, top: number) => ({ ...box(top), dataset: { step: String(number) } });

describe('the step that is read', () => {
	const scroller = box(0, 600);

	it('is the last one that begins above the line', () => {
		expect(stepAtLine(scroller, [step(1, -300), step(2, 100), step(3, 500)])).toBe(2);
	});

	it('is none before the first has come up', () => {
		expect(stepAtLine(scroller, [step(1, 400)])).toBeNull();
	});

	it('is none where there are none', () => {
		expect(stepAtLine(scroller, [])).toBeNull();
	});
});

describe('the words of a story', () => {
	it('keep the blanks between text and links', () => {
		expect(
			toStoryWords([
				{ type: 'text', text: 'In 1988 ' },
				{ type: 'record', ref: 'event:visit', text: 'he went' },
				{ type: 'text', text: ', they say' }
			])
		).toEqual([
			{ text: 'In 1988', ref: null, before: '', after: ' ' },
			{ text: 'he went', ref: 'event:visit', before: '', after: '' },
			{ text: ', they say', ref: null, before: '', after: '' }
		]);
	});

	it('keep a text of blanks alone', () => {
		expect(toStoryWords([{ type: 'text', text: '  ' }])[0]).toMatchObject({
			text: '',
			before: ' '
		});
	});
});
