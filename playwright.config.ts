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
	// A map without a graphics card keeps two cores busy.
	workers: Math.max(1, Math.floor(availableParallelism() / 2)),
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
