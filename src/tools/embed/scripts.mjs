/**
 * Scripts that are served as they lie in `static/`. `v1` is frozen: articles name it together with
 * its hash, so whatever changes it is version 2.
 */
export const EMBED_SCRIPTS = [
	{ entry: 'src/lib/embed/host/v1.ts', file: 'static/embed/v1.js' },
	{ entry: 'src/lib/embed/frame/boot.ts', file: 'static/embed/frame.js' }
];
