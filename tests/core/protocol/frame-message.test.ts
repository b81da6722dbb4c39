import { describe, expect, it } from 'vitest';
import { parseFrameMessage, toFrameMessage } from '#lib/core/protocol/frame-message.ts';

describe('messages of a frame', () => {
	it('every message is read as it was written', () => {
		const all = [
			toFrameMessage('trade', { type: 'ready' }),
			toFrameMessage('trade', { type: 'height', height: 480 }),
			toFrameMessage('trade', { type: 'view', view: 'time=1988/1991' }),
			toFrameMessage('trade', { type: 'select', select: 'event:visit', title: 'A visit' }),
			toFrameMessage('trade', { type: 'error', message: 'No data.' })
		];
		for (const message of all) expect(parseFrameMessage(message)).toEqual(message);
	});

	it.each([
		null,
		undefined,
		'ready',
		7,
		[],
		{},
		{ type: 'ready', id: 'trade' },
		{ dateline: '1', type: 'ready', id: 'trade' },
		{ dateline: 2, type: 'ready', id: 'trade' },
		{ dateline: 1, type: 'ready' },
		{ dateline: 1, type: 'open', id: 'trade' },
		{ dateline: 1, type: 'height', id: 'trade', height: '480' },
		{ dateline: 1, type: 'view', id: 'trade', view: null },
		{ dateline: 1, type: 'select', id: 'trade', select: 'event:a' },
		{ dateline: 1, type: 'view', id: 'trade', view: 'x'.repeat(9000) }
	])('passes over what is none: %j', (data) => {
		expect(parseFrameMessage(data)).toBeNull();
	});

	it('reads nothing that the sender has only inherited', () => {
		const inherits: unknown = Object.create({ dateline: 1, type: 'ready', id: 'trade' });
		expect(parseFrameMessage(inherits)).toBeNull();
	});

	it('hands on no field it does not know', () => {
		const read = parseFrameMessage({ dateline: 1, type: 'ready', id: 'a', onclick: 'alert(1)' });
		expect(read).toEqual({ dateline: 1, type: 'ready', id: 'a' });
	});

	it('hands on a height that is no number, for the clamp to refuse', () => {
		const read = parseFrameMessage({ dateline: 1, type: 'height', id: 'a', height: NaN });
		expect(read).toMatchObject({ height: NaN });
	});
});
