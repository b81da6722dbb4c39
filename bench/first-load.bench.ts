// What a first visit to the explorer takes over the wire, part by part, against its budget.
import {
	countRecordsWithoutScript,
	FIRST_LOAD_BUDGET_BYTES,
	measureFirstLoad,
	type LoadedFile
} from '../tests/support/first-load.ts';
import { EXPLORER, withSite } from './bench-site.ts';

const PARTS = ['html', 'app', 'map', 'basemap', 'fonts', 'data', 'other'] as const;

function toKilobytes(bytes: number): string {
	return `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
}

function sumOf(files: readonly LoadedFile[], key: 'rawBytes' | 'sentBytes'): number {
	return files.reduce((sum, file) => sum + file[key], 0);
}

await withSite(async (browser, site) => {
	const files = await measureFirstLoad(browser, site, EXPLORER);
	for (const part of PARTS) {
		const own = files.filter((file) => file.part === part);
		if (own.length === 0) continue;
		console.log(`${toKilobytes(sumOf(own, 'sentBytes'))}  ${part}`);
		for (const { path, sentBytes, rawBytes } of own) {
			const raw = toKilobytes(rawBytes).trim();
			console.log(`            ${toKilobytes(sentBytes)}  ${path} (${raw})`);
		}
	}
	const total = sumOf(files, 'sentBytes');
	const verdict = total <= FIRST_LOAD_BUDGET_BYTES ? 'within' : 'ABOVE';
	const budget = toKilobytes(FIRST_LOAD_BUDGET_BYTES).trim();
	console.log(`${toKilobytes(total)}  in all, ${verdict} the budget of ${budget}`);
	const records = await countRecordsWithoutScript(browser, site, EXPLORER);
	console.log(`${records} records are in the list with scripts turned off`);
});
