import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findBrowser, NO_BROWSER } from './src/tools/browser.mjs';
import { LIVE, LIVE_FLAGS, STILL_FLAGS } from './tests/support/graphics.ts';

const executablePath = await findBrowser();
if (executablePath === null) throw new Error(NO_BROWSER);

export default defineConfig({
	testDir: 'tests/browser',
	testMatch: '**/*.spec.ts',
	outputDir: 'test-results',
	fullyParallel: true,
	// More than the cores only make each other late: without a graphics card every map needs one.
	workers: Math.min(4, availableParallelism()),
	// A browser that had to wait for its machine is no fault; `npm test` says which tests it befell.
	retries: process.env.CI ? 1 : 0,
	forbidOnly: true,
	timeout: 120_000,
	expect: { timeout: 30_000 },
	reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
	use: {
		browserName: 'chromium',
		headless: true,
		viewport: { width: 640, height: 400 },
		locale: 'en-GB',
		timezoneId: 'UTC',
		colorScheme: 'light'
	},
	projects: [
		// What takes longest comes first, so that no core waits for the other in the end.
		{
			name: 'live',
			grep: new RegExp(LIVE),
			timeout: 240_000,
			expect: { timeout: 90_000 },
			use: { launchOptions: { executablePath, args: LIVE_FLAGS } }
		},
		{
			name: 'still',
			grepInvert: new RegExp(LIVE),
			use: { launchOptions: { executablePath, args: STILL_FLAGS } }
		}
	]
});
