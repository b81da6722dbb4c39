import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { FilmProgress } from '#lib/film/film-order.ts';
import type { MachineOrder, MachineOutcome } from '#lib/film/machine-order.ts';
import { BROWSER_FLAGS, findBrowser, NO_BROWSER } from '../../tools/browser.mjs';
import { bundleMachine, MACHINE_PAGE } from '../../tools/film/bundle-machine.mjs';
import { serveFolder } from '../../tools/static-server.mjs';
import { UsageError } from '../usage-error.ts';

type MadeByMachine = Extract<MachineOutcome, { made: true }> & { bytes: Buffer };

/**
 * Makes a picture or film in a Chromium of this machine, which sees nothing but a page of Dateline
 * and the dataset. null where it cannot encode the format.
 *
 * @param dataset as `encodeDataset` writes it
 * @throws UsageError where there is no Chromium that starts
 */
export async function runMachine(
	order: MachineOrder,
	dataset: string,
	onprogress: (progress: FilmProgress) => void
): Promise<MadeByMachine | null> {
	const browser = await startBrowser();
	const folder = mkdtempSync(join(tmpdir(), 'dateline-film-'));
	const leave = () => rmSync(folder, { recursive: true, force: true });
	process.once('exit', leave);
	try {
		await bundleMachine(folder);
		writeFileSync(join(folder, 'dataset.json'), dataset);
		const site = await serveFolder({ folder, port: 0 });
		try {
			return await askPage(await browser.newPage(), site.url, order, onprogress);
		} finally {
			await site.close();
		}
	} finally {
		await browser.close();
		leave();
		process.off('exit', leave);
	}
}

async function startBrowser(): Promise<Browser> {
	const executablePath = await findBrowser();
	if (!executablePath) throw new UsageError(NO_BROWSER);
	const { chromium } = await import('@playwright/test');
	try {
		return await chromium.launch({ executablePath, args: BROWSER_FLAGS });
	} catch (error) {
		const [reason = ''] = String(error).split('\n');
		throw new UsageError(`the Chromium at ${executablePath} does not start (${reason})`);
	}
}

async function askPage(
	page: Page,
	url: string,
	order: MachineOrder,
	onprogress: (progress: FilmProgress) => void
): Promise<MadeByMachine | null> {
	const pieces: Buffer[] = [];
	await page.exposeFunction('takeBytes', (base64: string) => {
		pieces.push(Buffer.from(base64, 'base64'));
	});
	await page.exposeFunction('hearProgress', onprogress);
	await page.goto(url + MACHINE_PAGE);
	const outcome = await page.evaluate<MachineOutcome, MachineOrder>(
		(asked) => Reflect.get(globalThis, 'makeForDateline')(asked),
		order
	);
	return outcome.made ? { ...outcome, bytes: Buffer.concat(pieces) } : null;
}
