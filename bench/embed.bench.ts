// A frame in an article beside a page that a careful author would make of the same records with
// MapLibre: what is sent, how long until a reader sees the map, and processor time of the pages. Both
// come from the same server and are opened by turns in an article of another site, at its top: first
// with an empty cache (cold), then once more (warm). DATELINE_BENCH_ROUNDS says how often (9).
//
// A frame that is in view shows its picture and at once loads the live map over it; a reader who saves
// data gets the picture alone, which is also all that is sent of a frame that nobody has come near.
//
// "painted": the frame of the page with the picture is painted; the map says `idle`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { serveFolder } from '../src/tools/static-server.mjs';
import { publishArticle } from '../tests/support/published-site.ts';
import { EXPLORER, withSite } from './bench-site.ts';
import { visitFrame, weighFrame, type ArticleFrame, type Moment } from './embed/visit.ts';
import { WATCH_FRAME, WATCH_MAP, WATCH_PICTURE } from './embed/watch.ts';
import { writeMapPage } from './embed/write-map-page.ts';
import { median } from './median.ts';

const ROUNDS = Number(process.env.DATELINE_BENCH_ROUNDS ?? 9);
/** Visits that wait for the live map take long. */
const LIVE_ROUNDS = Math.ceil(ROUNDS / 3);
const CACHES = ['cold', 'warm'] as const;
const PAINTED = ['painted'] as const;
const LIVE = ['live'] as const;

interface Way extends ArticleFrame {
	label: string;
	rounds: number;
}

/** By cache and by moment, a value a round. */
type Results = Readonly<Record<(typeof CACHES)[number], Moment[][]>>;

const folder = await mkdtemp(join(tmpdir(), 'embed-'));
const records = await writeMapPage(EXPLORER.replace('/', ''), folder);
const plain = await serveFolder({ folder, port: 0 });
const article = await publishArticle('<p>An article.</p>');
try {
	await withSite((browser, site) => compare(browser, toWays(`${site}${EXPLORER}embed/`)));
} finally {
	await Promise.all([plain.close(), article.close()]);
	await rm(folder, { recursive: true, force: true });
}

function toWays(url: string): Way[] {
	const frame = { url, heightPx: 760, watch: WATCH_FRAME, rounds: ROUNDS };
	return [
		{ ...frame, label: 'MapLibre', url: plain.url, watch: WATCH_MAP, moments: PAINTED },
		{ ...frame, label: 'picture alone', watch: WATCH_PICTURE, moments: PAINTED },
		{ ...frame, label: 'picture, then live', moments: PAINTED },
		{ ...frame, label: 'live', moments: LIVE, rounds: LIVE_ROUNDS }
	];
}

async function compare(browser: Browser, ways: readonly Way[]): Promise<void> {
	console.log(`${records} records, a column of 680 pixels`);
	const bytes: number[] = [];
	// These are also the visits in which the browser's own code runs for the first time.
	for (const way of ways) {
		const files = await weighFrame(browser, article.url, way);
		bytes.push(files.reduce((sum, file) => sum + file.bytes, 0));
		console.log(`${toKilobytes(bytes.at(-1)!)}  ${way.label}, ${files.length} files`);
		if (files.length > 10) continue;
		for (const file of files) console.log(`            ${toKilobytes(file.bytes)}  ${file.url}`);
	}
	const results = ways.map((): Results => ({ cold: [], warm: [] }));
	for (let round = 0; round < ROUNDS; round++) {
		for (const [at, way] of ways.entries()) {
			if (round >= way.rounds) continue;
			const context = await browser.newContext();
			for (const cache of CACHES) {
				results[at]![cache].push(await visitFrame(context, article.url, way));
			}
			await context.close();
		}
	}
	console.log('\nms, medians, and how many times as long MapLibre takes');
	ways.forEach(({ label, moments }, at) => {
		for (const cache of CACHES) {
			moments.forEach((moment, index) => {
				// A live map is the same as theirs when it has been drawn.
				const own = toMedians(results[at]![cache], index);
				const theirs = toMedians(results[0]![cache], index);
				const words = [label.padEnd(20), cache, moment.padEnd(8), toCell('', own.ms, theirs.ms)];
				console.log([...words, toCell('processor', own.pageMs, theirs.pageMs)].join('  '));
			});
		}
	});
	console.log(`\nbytes: picture 1/${(bytes[0]! / bytes[1]!).toFixed(1)} of MapLibre`);
}

function toMedians(rounds: readonly Moment[][], index: number): Moment {
	return {
		ms: median(rounds.map((moments) => moments[index]!.ms)),
		pageMs: median(rounds.map((moments) => moments[index]!.pageMs))
	};
}

function toCell(name: string, own: number, theirs: number): string {
	return `${name} ${own.toFixed(0).padStart(5)} (${(theirs / own).toFixed(1)})`;
}

function toKilobytes(bytes: number): string {
	return `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
}
