import { describe, expect, it } from 'vitest';
import { clampHeight } from '#lib/core/protocol/clamp-height.ts';
import { toHeightMessages } from '#lib/core/protocol/height-messages.ts';

const HREF = 'https://maps.example/trade/embed/?time=1988';
const messages = (href: string) => toHeightMessages(480, { id: 'trade', href });

describe('heights', () => {
	it.each([
		[480, 480],
		[480.2, 481],
		[1, 120],
		[-5, 120],
		[1e8, 4000],
		[Infinity, 4000]
	])('%d becomes %d', (asked, given) => {
		expect(clampHeight(asked)).toBe(given);
	});

	it('refuses what is no number', () => {
		expect(clampHeight(NaN)).toBeNull();
	});

	it('speaks to Datawrapper, AMP and Embedly', () => {
		expect(messages(HREF)).toEqual([
			{ 'datawrapper-height': { trade: 480 } },
			{ sentinel: 'amp', type: 'embed-size', height: 480 },
			JSON.stringify({ src: HREF, context: 'iframe.resize', height: 480 })
		]);
	});

	it('speaks to WordPress with the secret it has given', () => {
		expect(messages(`${HREF}#?secret=a1B2c3D4e5`)).toContainEqual({
			message: 'height',
			value: 480,
			secret: 'a1B2c3D4e5'
		});
	});

	it.each(['#?secret=', '#?secret=a"b', '#secret', '?secret=abc'])(
		'is silent towards WordPress with the fragment %s',
		(tail) => {
			expect(messages(HREF.split('?')[0] + tail)).toHaveLength(3);
		}
	);
});
