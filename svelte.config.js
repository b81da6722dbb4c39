import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { siteVersion } from './src/tools/site-version.mjs';

/** A build can be pointed elsewhere by the command line: `dateline build --out --base`. */
const out = process.env.DATELINE_OUT ?? 'build';
const base = /** @type {'' | `/${string}`} */ (process.env.DATELINE_BASE ?? '');
/** Where the site will be seen from outside; what must be absolute (cards, oEmbed) is left out without it. */
const origin = process.env.DATELINE_ORIGIN ?? 'http://sveltekit-prerender';
/** Builds at the same time must not write into each other's working files. */
const outDir = process.env.DATELINE_WORK ?? '.svelte-kit';

/** The one inline style of a page: that of SvelteKit's hidden announcer of page changes. */
const ANNOUNCER_STYLE = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: {
		runes: true,
		// Short, as each is in the first visit several times; the same wherever the site is built.
		cssHash: ({ hash, css }) => `s${hash(css).slice(0, 5)}`
	},
	kit: {
		outDir,
		version: { name: siteVersion() },
		adapter: adapter({ pages: out, assets: out, strict: true }),
		paths: { base, relative: true },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-hashes', ANNOUNCER_STYLE],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				// In a frame without an origin MapLibre starts its worker from a data: address.
				'worker-src': ['self', 'blob:', 'data:'],
				'frame-src': ['self'],
				'manifest-src': ['self'],
				'form-action': ['self'],
				'base-uri': ['none'],
				'object-src': ['none']
			}
		},
		prerender: {
			origin,
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			// Cards of pages are made where the site's address is known, as only then a page can name them;
			// columns where a dataset has them, texts where they are too long for a page.
			handleUnseenRoutes({ routes, message }) {
				const may = ['/card.png', '/columns/[file]', '/texts.json'];
				if (routes.some((route) => !may.some((end) => route.endsWith(end))))
					process.emitWarning(message);
			}
		}
	}
};
