import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const USUAL_PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** Flags under which Chromium draws the same pixels everywhere and talks to nobody. */
export const BROWSER_FLAGS = [
	'--no-sandbox',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--force-color-profile=srgb',
	'--font-render-hinting=none'
];

/** Those of this system and the few that are unpacked; a browser that finds none may end at a page. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
	<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
	<dir>/usr/share/fonts</dir>
	<dir prefix="relative">fonts</dir>
	<cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * A Chromium for tests and pictures: $CHROMIUM, one of this system, Playwright's own, or the one
 * that comes with the packages (Linux on x64; what it needs to start is put into process.env).
 *
 * @returns {Promise<string | null>} its path
 */
export async function findBrowser() {
	const path = process.env.CHROMIUM || systemBrowser() || (await playwrightBrowser());
	if (path) return path;
	return process.platform === 'linux' && process.arch === 'x64' ? packagedBrowser() : null;
}

export const NO_BROWSER =
	'No Chromium was found. Install one (on Debian: apt-get install chromium), or run ' +
	'`npx playwright install chromium`, or name one in the variable CHROMIUM.';

function systemBrowser() {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	return [...candidates, ...USUAL_PLACES].find(isProgram);
}

function isProgram(/** @type {string} */ path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

async function playwrightBrowser() {
	const { chromium } = await import('@playwright/test');
	const path = chromium.executablePath();
	return existsSync(path) ? path : undefined;
}

async function packagedBrowser() {
	const folder = resolve('.dateline/browser');
	mkdirSync(folder, { recursive: true });
	// It unpacks into the temporary folder, and sets up its libraries only where it believes to run
	// in the one service it is made for; a bare Linux lacks the same libraries.
	const { TMPDIR } = process.env;
	process.env.TMPDIR = folder;
	process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
	try {
		const { default: chromium } = await import('@sparticuz/chromium');
		const path = await chromium.executablePath();
		const fonts = join(folder, 'fonts.conf');
		writeFileSync(fonts, FONTS);
		process.env.FONTCONFIG_FILE ??= fonts;
		return path;
	} catch (error) {
		console.error(`The packaged Chromium does not unpack: ${error}`);
		return null;
	} finally {
		delete process.env.AWS_EXECUTION_ENV;
		if (TMPDIR === undefined) delete process.env.TMPDIR;
		else process.env.TMPDIR = TMPDIR;
	}
}
