import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { watchDatasets } from './src/tools/watch-datasets.mjs';

export default defineConfig({
	plugins: [sveltekit(), watchDatasets()],
	build: { target: 'es2022', rolldownOptions: { checks: { pluginTimings: false } } },
	// The basemap lies beside the datasets; the development server serves only what it is told to.
	server: { fs: { allow: ['data/basemap'] } },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/browser/**'],
		env: { TZ: 'UTC' }
	}
});
