import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { embedEntry } from './src/tools/embed/embed-entry.mjs';
import { withoutNode } from './src/tools/film/without-node.mjs';
import { slimBasemap } from './src/tools/slim-basemap.mjs';
import { slimFonts } from './src/tools/slim-fonts.mjs';
import { watchDatasets } from './src/tools/watch-datasets.mjs';

// No components: their styles would come along into pages that show none of them.
const TIME = /[\\/]src[\\/]lib[\\/](?:state|timeline)[\\/](?!lane|late).*\.ts$/;
const LAND = /[\\/]src[\\/]lib[\\/]map[\\/](?:map-stage|period-).*\.ts$/;

export default defineConfig({
	plugins: [sveltekit(), embedEntry(), withoutNode(), slimBasemap(), slimFonts(), watchDatasets()],
	build: {
		target: 'es2022',
		rolldownOptions: {
			checks: { pluginTimings: false },
			// What every live map and timeline needs comes in one piece: many small ones are packed worse.
			output: {
				codeSplitting: {
					groups: [
						{ name: 'time', test: TIME },
						{ name: 'land', test: LAND }
					]
				}
			}
		}
	},
	// The basemap lies beside the datasets; the development server serves only what it is told to.
	server: { fs: { allow: ['data/basemap'] } },
	test: {
		env: { TZ: 'UTC' },
		// Some start the command line, which on a busy machine takes more than the usual five seconds.
		testTimeout: 30_000,
		// No test file leaves anything behind, so that modules are read once for all of them.
		isolate: false,
		// Style sheets that are read as text keep it; others are emptied.
		css: { include: [/[?]raw$/] },
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/browser/**', 'tests/**/*.svelte.test.ts']
				}
			},
			// Svelte's browser build, in which state is reactive and effects run.
			{
				extends: true,
				resolve: { conditions: ['browser'] },
				test: {
					name: 'client',
					include: ['tests/**/*.svelte.test.ts'],
					environment: './tests/state/client-environment.ts'
				}
			}
		]
	}
});
