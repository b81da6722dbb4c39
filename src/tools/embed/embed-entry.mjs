import { siteVersion } from '../site-version.mjs';

const ENTRY = 'src/lib/embed/live.ts';

/**
 * Makes the live map of embeds an entry of its own in the browser's build: the page of a frame has
 * none of the app's scripts and imports it when somebody comes near.
 *
 * @returns {import('vite').Plugin}
 */
export function embedEntry() {
	let isBrowser = false;
	return {
		name: 'dateline:embed-entry',
		apply: 'build',
		configResolved({ build }) {
			isBrowser = !build.ssr;
		},
		buildStart() {
			if (!isBrowser) return;
			this.emitFile({
				type: 'chunk',
				id: ENTRY,
				fileName: `_app/immutable/embed/live.${siteVersion()}.js`,
				preserveSignature: 'strict'
			});
		}
	};
}
