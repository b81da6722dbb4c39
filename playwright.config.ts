import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser, NO_BROWSER } from './src/tools/browser.mjs';

const executablePath = await findBrowser();
if (executablePath === null) throw new Error(NO_BROWSER);

export default defineConfig({
	testDir: 'tests/browser',
	testMatch: '**/*.spec.ts',
	outputDir: 'test-results',
	fullyParallel: true,
	// More than the cores only make each other late: without a graphics card every map needs one.
	workers: Math.min(4, availableParallelism()),
	retries: 0,
	forbidOnly: true,
	timeout: 90_000,
	expect: { timeout: 30_000 },
	reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
	use: {
		browserName: 'chromium',
		headless: true,
		viewport: { width: 640, height: 400 },
		locale: 'en-GB',
		timezoneId: 'UTC',
		colorScheme: 'light',
		launchOptions: { executablePath, args: BROWSER_FLAGS }
	}
});
