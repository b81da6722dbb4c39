import { describe, expect, it } from 'vitest';
import { parseSetMessage, toSetMessage } from '#lib/core/protocol/set-message.ts';

const NAMES = ['time', 'kind', 'select'];
const read = (data: unknown) => parseSetMessage(data, NAMES)?.toString() ?? null;

describe('what a page asks of a frame', () => {
	it('reads a query', () => {
		expect(read(toSetMessage('time=1988&kind=arms'))).toBe('time=1988&kind=arms');
	});

	it('reads an object of texts', () => {
		expect(read({ dateline: 1, type: 'set', view: { time: '1988', select: 'event:a' } })).toBe(
			'time=1988&select=event%3Aa'
		);
	});

	it('an empty view is the opening view', () => {
		expect(read(toSetMessage(''))).toBe('');
	});

	it('leaves out what is no parameter of a view', () => {
		expect(read(toSetMessage('time=1988&href=javascript:alert(1)&__proto__=x'))).toBe('time=1988');
	});

	it.each([
		null,
		'set',
		{ type: 'set', view: 'time=1988' },
		{ dateline: 2, type: 'set', view: 'time=1988' },
		{ dateline: 1, type: 'go', view: 'time=1988' },
		{ dateline: 1, type: 'set' },
		{ dateline: 1, type: 'set', view: 7 },
		{ dateline: 1, type: 'set', view: ['time=1988'] },
		{ dateline: 1, type: 'set', view: { time: 1988 } },
		{ dateline: 1, type: 'set', view: 'q='.concat('x'.repeat(9000)) }
	])('passes over what is none: %j', (data) => {
		expect(read(data)).toBeNull();
	});
});
