import { BROWSER_FLAGS } from '../../src/tools/browser.mjs';

/** Of tests that take the live map. Without a graphics card each of them costs many seconds. */
export const LIVE = '@live';

/**
 * WebGL in software, and nothing else in it: what the processor draws anyway it draws faster by
 * itself.
 */
export const LIVE_FLAGS = [...BROWSER_FLAGS, '--disable-gpu-compositing'];

/**
 * No graphics at all. The picture of the map has the same marks and names as the live one, and any
 * machine draws it in no time.
 */
export const STILL_FLAGS = [
	...BROWSER_FLAGS.filter((flag) => !flag.includes('swiftshader')),
	'--disable-gpu',
	'--disable-3d-apis'
];
