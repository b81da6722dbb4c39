import { describe, expect, it } from 'vitest';
import { parseFrameAddress } from '#lib/core/protocol/frame-address.ts';

describe('the address of a frame', () => {
	it('parts what the frame needs from what the view needs', () => {
		const { hide, version, view } = parseFrameAddress('time=1988&hide=time;key&v=3f2a&theme=dark');
		expect(hide).toEqual(['time', 'key']);
		expect(version).toBe('3f2a');
		expect(view.toString()).toBe('time=1988&theme=dark');
	});

	it('without a query there is nothing to say', () => {
		const { hide, version, view } = parseFrameAddress('');
		expect([hide, version, view.toString()]).toEqual([[], null, '']);
	});

	it('passes over parts that there are not', () => {
		expect(parseFrameAddress('hide=time;roof;;time').hide).toEqual(['time']);
	});

	it.each(['../../other', '%2e%2e', 'a/b', '', '-', 'x'.repeat(80)])(
		'takes no version that could be a path: %s',
		(version) => {
			expect(parseFrameAddress(`v=${version}`).version).toBeNull();
		}
	);

	it('leaves broken values of the view for the view to report', () => {
		expect(parseFrameAddress('time=%00&zoom=9').view.has('zoom')).toBe(true);
	});
});
