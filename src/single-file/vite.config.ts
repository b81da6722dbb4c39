import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import config from '../../svelte.config.js';
import { slimFonts } from '../tools/slim-fonts.mjs';
import { inlineFiles } from './inline-files.mjs';

const { kit, ...svelte } = config;

/** Modules of the explorer whose way goes by a server, and what stands in for them. */
const STAND_INS = {
	'#lib/panels/load-story.ts': './load-story.ts',
	'#lib/panels/ShareButton.svelte': './ShareButton.svelte',
	'#lib/ui/site-links.ts': './site-links.ts'
};

/** The explorer of one dataset as one page with all its script and style: `dateline build --single-file`. */
export default defineConfig({
	plugins: [
		inlineFiles(),
		sveltekit({
			...svelte,
			...kit,
			files: { routes: 'src/single-file/routes' },
			output: { bundleStrategy: 'inline' },
			prerender: { ...kit?.prerender, crawl: false },
			// It is written when everything is in the page, see src/cli/single-file/page-policy.ts.
			csp: undefined
		}),
		slimFonts()
	],
	define: {
		'import.meta.env.DATELINE_SITE': JSON.stringify(process.env.DATELINE_SITE ?? null)
	},
	resolve: {
		alias: Object.entries(STAND_INS).map(([find, file]) => ({
			find,
			replacement: fileURLToPath(new URL(file, import.meta.url))
		}))
	},
	build: { target: 'es2022', rolldownOptions: { checks: { pluginTimings: false } } }
});
