// `npm test`: unit, property, golden, layer and documentation tests, then the built site in a browser.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findBrowser, NO_BROWSER } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { DATELINE, runNode } from './run.mjs';

const WORK = '.dateline/test';
const SITE = `${WORK}/site`;
const UNIT_REPORT = `${WORK}/unit.json`;
const BROWSER_REPORT = `${WORK}/browser.json`;
/** Of tables, of columns. */
const DATASET_FILES = ['datapackage.json', 'columns.json'];

ensureInstalled();
rmSync(WORK, { recursive: true, force: true });
mkdirSync(WORK, { recursive: true });

const browser = await findBrowser();
// One program for the most part, beside the unit tests: it takes no longer than they do.
const building = browser === null ? null : buildSite(browser);
const sums = [await unitTests(), await browserTests(browser, await building)];
for (const { name, passed, failed } of sums)
	console.log(`${name}: ${passed} passed, ${failed} failed`);
const passed = sums.reduce((sum, each) => sum + each.passed, 0);
const failed = sums.reduce((sum, each) => sum + each.failed, 0);
const flaky = flakyTests();
for (const title of flaky) console.log(`Failed at first, passed when run again: ${title}`);
writeFileSync(`${WORK}/sums.json`, JSON.stringify({ passed, failed, flaky: flaky.length }));
if (flaky.length > 0) console.log(`All tests: ${flaky.length} flaky`);
console.log(`All tests: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function unitTests() {
	console.log('Unit, property, golden, layer and documentation tests …');
	const status = await runNode([
		'node_modules/vitest/vitest.mjs',
		'run',
		'--reporter=dot',
		'--reporter=json',
		`--outputFile.json=${UNIT_REPORT}`
	]);
	const report = readReport(UNIT_REPORT);
	return toSum('Unit tests', status, report?.numPassedTests, report?.numFailedTests);
}

function buildSite(/** @type {string} */ browser) {
	console.log(`Building the site for the browser tests, which will run in ${browser} …`);
	const folders = [...datasetsUnder('data'), ...datasetsUnder('tests/browser/datasets')];
	return runNode([DATELINE, 'build', '--out', SITE, ...folders]);
}

async function browserTests(
	/** @type {string | null} */ browser,
	/** @type {number | null} */ built
) {
	const name = 'Browser tests';
	if (browser === null) {
		console.error(NO_BROWSER);
		return toSum(name, 1);
	}
	if (built !== 0) return toSum(name, built ?? 1);
	const status = await runNode(['node_modules/@playwright/test/cli.js', 'test'], {
		CHROMIUM: browser,
		DATELINE_TEST_SITE: SITE,
		PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER_REPORT
	});
	const stats = readReport(BROWSER_REPORT)?.stats;
	return toSum(name, status, (stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected);
}

/** Titles of the browser tests that passed only when they were run once more. */
function flakyTests() {
	/** @type {string[]} */
	const titles = [];
	const walk = (/** @type {any} */ suite) => {
		for (const { title, file, line, tests } of suite.specs ?? []) {
			const isFlaky = tests.some((/** @type {any} */ { status }) => status === 'flaky');
			if (isFlaky) titles.push(`${file}:${line} ${title}`);
		}
		suite.suites?.forEach(walk);
	};
	readReport(BROWSER_REPORT)?.suites.forEach(walk);
	return titles;
}

function datasetsUnder(/** @type {string} */ folder) {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.map((name) => `${folder}/${name}`)
		.filter((path) => DATASET_FILES.some((file) => existsSync(`${path}/${file}`)));
}

/** A runner that fails without naming a failed test (a file that does not load) counts as one. */
function toSum(
	/** @type {string} */ name,
	/** @type {number} */ status,
	/** @type {number} */ passed = 0,
	/** @type {number} */ failed = 0
) {
	return { name, passed, failed: status !== 0 && failed === 0 ? 1 : failed };
}

function readReport(/** @type {string} */ path) {
	return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
