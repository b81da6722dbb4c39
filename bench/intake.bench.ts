import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toDay, fromDay } from '#lib/core/time/day.ts';
import { Random } from '#lib/core/columns/random.ts';

// What a table of many events takes to become columns: time, memory, bytes. Their number:
// `DATELINE_BENCH_EVENTS=1e7 npm run bench intake`.

const EVENTS = Number(process.env.DATELINE_BENCH_EVENTS ?? 1e6);
const PLACES = 2_000;
const DAYS = 3_653;
const KINDS = ['Battles', 'Protests', 'Riots', 'Explosions', 'Arrests', 'Agreements'];
const BATCH = 10_000;
const MEBIBYTE = 2 ** 20;

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
try {
	const table = join(folder, 'events.csv');
	await writeTable(table);
	const start = performance.now();
	const run = spawnSync(
		process.execPath,
		[
			'--import',
			'tsx',
			'--eval',
			`import { main } from './src/cli/main.ts';
			process.exitCode = await main(['compile', ${JSON.stringify(table)}, '--out', ${JSON.stringify(join(folder, 'out'))}]);
			console.log(JSON.stringify(process.resourceUsage()));`
		],
		{ encoding: 'utf8' }
	);
	if (run.status !== 0) throw new Error(run.stderr);
	const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(run.stdout);
	const seconds = (performance.now() - start) / 1000;
	const { count } = JSON.parse(readFileSync(join(folder, 'out', 'columns.json'), 'utf8'));
	const bytes = statSync(join(folder, 'out', 'columns.bin')).size;
	const mebibytes = (size: number) => `${(size / MEBIBYTE).toFixed(0)} MiB`;
	console.log(`${count.toLocaleString('en')} events, table of ${mebibytes(statSync(table).size)}`);
	const busy = (userCPUTime + systemCPUTime) / 1e6;
	console.log(`  ${seconds.toFixed(1)} s, of which ${busy.toFixed(1)} s of processor time`);
	console.log(`  at most ${mebibytes(maxRSS * 1024)} of memory`);
	console.log(`  ${(bytes / count).toFixed(2)} bytes an event`);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

/** Ten years of days; few places have many events, and so have few actors. */
async function writeTable(path: string): Promise<void> {
	const random = new Random(7);
	const unequal = (below: number) => Math.floor(below * random.share() ** 3);
	const file = createWriteStream(path);
	file.write('event_date,location,latitude,longitude,event_type,actor1,actor2,fatalities,notes\n');
	for (let from = 0; from < EVENTS; from += BATCH) {
		const rows = Array.from({ length: Math.min(BATCH, EVENTS - from) }, (_, at) => {
			const { year, month, day } = fromDay(toDay(2010, 1, 1) + random.below(DAYS));
			const place = unequal(PLACES);
			const date = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
			const lat = (((place * 37) % 1200) / 10 - 60).toFixed(4);
			const lng = (((place * 91) % 3400) / 10 - 170).toFixed(4);
			const deaths = Math.min(500, Math.floor(1 / random.share()) - 1);
			const actors = `Group ${unequal(200)},${random.below(3) === 0 ? '' : `Group ${unequal(200)}`}`;
			const kind = KINDS[unequal(KINDS.length)];
			return `${date},Town ${place},${lat},${lng},${kind},${actors},${deaths},"Report ${from + at}, as told"`;
		});
		if (!file.write(`${rows.join('\n')}\n`)) await once(file, 'drain');
	}
	file.end();
	await once(file, 'finish');
}
