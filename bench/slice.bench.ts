import type { Counter, Method, Window } from './slice/method.ts';
import { DEFAULT_PROFILE } from '../src/cli/synth/synth-profile.ts';
import { OWN_REQUESTS } from './slice/own-requests.ts';
import { OWN_METHODS } from './slice/own-methods.ts';
import { PEER_METHODS } from './peers/slice-methods.ts';
import { measureWasmScan } from './peers/wasm-scan.ts';
import { measurePlaces } from './slice/place-rounds.ts';
import { median } from './median.ts';
import { countBytes } from './slice/memory.ts';
import { measureProcessor } from './slice/processor-time.ts';
import { measureScans } from './slice/scan-turns.ts';
import { measurePlainScan } from './slice/plain-scan.ts';
import { PLAIN_METHODS } from './slice/plain-methods.ts';
import { toGigabytesPerSecond, type Scanned } from './slice/scan-rounds.ts';
import { POINTS_PROFILE, synthesise } from './slice/synthetic-events.ts';

// Counts by place in a window, in every way that is common, alternately in one run. Events and their
// number: `DATELINE_BENCH_EVENTS=1e6,1e7 npm run bench slice`. The rivals are installed by
// `npm ci --prefix bench/peers`; without them Dateline is compared with plain code only.

const SIZES = (process.env.DATELINE_BENCH_EVENTS ?? '1e5,1e6').split(',').map(Number);
const MINUTES_PER_DAY = 1440;
const SPAN = 3653 * MINUTES_PER_DAY;
/** A slider goes through all time in ten seconds of sixty frames. */
const PLAY_STEP = Math.floor(SPAN / 600);
const WORKLOADS: readonly { name: string; days: number; jumps: boolean }[] = [
	{ name: '30 days, played', days: 30, jumps: false },
	{ name: '30 days, jumping', days: 30, jumps: true },
	{ name: '1 year, jumping', days: 365, jumps: true },
	{ name: '5 years, jumping', days: 1826, jumps: true }
];
const ROUNDS = 15;
const SCAN_ROUNDS = 5;
/** Of more than a million events, where some ways take a second a step. */
const FEW_ROUNDS = 5;
const OWN_ROUNDS = 40;
const DAYS = [30, 365, 1826];
const PLACE_DAYS = [30, 1826, 3653];
const STEPS = 5;
const JUMP = Math.floor(SPAN * 0.382);
/** So long, or so often, each method runs before it is measured, as it would in the hand. */
const WARM_UP = { ms: 400, steps: 600 } as const;
const OURS = OWN_METHODS[1]!.name;

interface Runner {
	method: Method;
	counter: Counter<unknown>;
	buildMs: number;
	/** Bytes that it takes besides the columns. */
	bytes: number;
	times: number[];
}

for (const events of SIZES) {
	await measure(events);
	await measureOwn(events);
}

async function measure(events: number): Promise<void> {
	const { columns, fileBytes, decodeMs } = await synthesise(events, POINTS_PROFILE);
	const each = (bytes: number) => (bytes / columns.count).toFixed(1);
	console.log(`\n${events.toLocaleString('en')} events; ${toMachine()}`);
	console.log(`  file ${each(fileBytes)} bytes an event, decoded in ${decodeMs.toFixed(0)} ms`);
	await reportScans(events);
	const runners = await prepare(events, columns);
	for (const workload of WORKLOADS) {
		for (const runner of runners) {
			runner.times = [];
			await warmUp(runner, workload);
		}
		const rounds = events > 1e6 ? FEW_ROUNDS : ROUNDS;
		for (let round = 0; round < rounds; round++) await runRound(runners, workload, round);
		report(workload.name, runners, events);
	}
}

/** What reads all rows can be no faster than these, which count and nothing else. */
async function reportScans(events: number): Promise<void> {
	const ways = new Map<string, (rows: number) => Promise<Scanned | null> | Scanned | null>([
		['a scan in C', measurePlainScan],
		['a scan in WebAssembly', measureWasmScan]
	]);
	const times = new Map<string, number[]>();
	const counted = new Set<number>();
	for (let round = 0; round < SCAN_ROUNDS; round++) {
		for (const [name, measure] of ways) {
			const scanned = await ifInstalled(name, () => measure(events));
			if (scanned === null) {
				ways.delete(name);
				continue;
			}
			times.set(name, [...(times.get(name) ?? []), scanned.ms]);
			counted.add(scanned.counted);
		}
	}
	if (counted.size > 1) throw new Error('The scans count different things');
	for (const [name, of] of times) {
		const ms = median(of);
		const speed = toGigabytesPerSecond(events, ms).toFixed(1);
		console.log(`  ${name}, which counts and nothing else: ${ms.toFixed(2)} ms, ${speed} GB/s`);
	}
}

/** What else a page asks for, of Dateline alone: the others have no like of it. */
async function measureOwn(events: number): Promise<void> {
	const { columns } = await synthesise(events, DEFAULT_PROFILE);
	console.log(
		`\n${events.toLocaleString('en')} events and flows, Dateline alone; jumping, ms of processor`
	);
	console.log(`  ${''.padEnd(36)} ${DAYS.map((days) => `${days} days`.padStart(19)).join('')}`);
	for (const { name, open } of OWN_REQUESTS) {
		const cells = DAYS.map((days) => {
			const times = measureJumps(open(columns), days * MINUTES_PER_DAY);
			const [first, later] = [times.slice(0, OWN_ROUNDS), times.slice(OWN_ROUNDS)];
			return `${median(later).toFixed(3)} (${Math.max(...first).toFixed(1)})`.padStart(19);
		});
		console.log(`  ${name.padEnd(36)} ${cells.join('')}`);
	}
	console.log('  in brackets the longest of the first, while sums are made');
	console.log(
		`  ${''.padEnd(36)} ${PLACE_DAYS.map((days) => `${days} days`.padStart(22)).join('')}`
	);
	for (const { name, times } of measurePlaces(
		columns,
		SPAN,
		PLACE_DAYS.map((days) => days * MINUTES_PER_DAY)
	)) {
		const cells = times.map(({ first, longest, later }) =>
			`${first.toFixed(1)}, ${longest.toFixed(1)}; ${later.toFixed(3)}`.padStart(22)
		);
		console.log(`  ${name.padEnd(36)} ${cells.join('')}`);
	}
	console.log(
		'  of a filter asked for the first time: first, longest after it; median of later ones'
	);
	const lengths = DAYS.map((days) => days * MINUTES_PER_DAY);
	for (const { name, turns } of measureScans(columns, SPAN, lengths)) {
		const cells = turns.map(({ plain, vectors }) =>
			`${plain.toFixed(1)}, ${vectors.toFixed(1)}`.padStart(19)
		);
		console.log(`  ${name.padEnd(36)} ${cells.join('')}`);
	}
	console.log('  every row of the window read under a filter: row by row, with vectors');
}

function measureJumps(slice: (window: Window) => void, length: number): number[] {
	return Array.from({ length: 2 * OWN_ROUNDS }, (_, round) => {
		const from = Math.floor((SPAN - length) * ((round * 0.382) % 1));
		return measureProcessor(() => slice([from, from + length - 1]));
	});
}

async function prepare(
	events: number,
	columns: Awaited<ReturnType<typeof synthesise>>['columns']
): Promise<Runner[]> {
	const runners: Runner[] = [];
	for (const method of [...OWN_METHODS, ...PLAIN_METHODS, ...PEER_METHODS]) {
		if (events > method.most) continue;
		const before = countBytes();
		const start = performance.now();
		const counter = await ifInstalled(method.name, () => method.build(columns));
		const buildMs = performance.now() - start;
		const bytes = countBytes() - before;
		if (counter) runners.push({ method, counter, buildMs, bytes, times: [] });
	}
	return runners;
}

/** Null, and told, where a rival's package is not there. */
async function ifInstalled<T>(name: string, run: () => Promise<T> | T): Promise<T | null> {
	try {
		return await run();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
		console.log(`  ${name} is not installed: npm ci --prefix bench/peers`);
		return null;
	}
}

async function warmUp(
	{ counter }: Runner,
	{ days, jumps }: (typeof WORKLOADS)[number]
): Promise<void> {
	const length = days * MINUTES_PER_DAY;
	const until = performance.now() + WARM_UP.ms;
	for (let at = 0; at < WARM_UP.steps && performance.now() < until; at++) {
		const from = Math.floor((SPAN - length) * (jumps ? (at * 0.382) % 1 : at / WARM_UP.steps));
		await counter.step([from, from + length - 1]);
	}
}

/** Every method at the same windows, beginning with another one each time. */
async function runRound(
	runners: readonly Runner[],
	{ days, jumps }: (typeof WORKLOADS)[number],
	round: number
): Promise<void> {
	const length = days * MINUTES_PER_DAY;
	const first = Math.floor((SPAN - length) * ((round * 0.618) % 1));
	const windows = Array.from({ length: STEPS }, (_, step): Window => {
		const from = jumps ? (first + step * JUMP) % (SPAN - length) : first + step * PLAY_STEP;
		return [from, from + length - 1];
	});
	let expected: number | null = null;
	for (let at = 0; at < runners.length; at++) {
		const runner = runners[(at + round) % runners.length]!;
		for (const [step, window] of windows.entries()) {
			const start = performance.now();
			const answer = await runner.counter.step(window);
			// The first step finds the caches full of what another method needs, and is a jump.
			if (step > 0) runner.times.push(performance.now() - start);
			if (step > 0 || round > 0) continue;
			const sum = checksum(runner.counter.countsOf(answer));
			expected ??= sum;
			if (sum !== expected) throw new Error(`${runner.method.name} counts something else`);
		}
	}
}

function checksum(counts: ArrayLike<number>): number {
	let sum = 0;
	for (let at = 0; at < counts.length; at++) sum += counts[at]! * (at + 1);
	return sum;
}

function report(workload: string, runners: readonly Runner[], events: number): void {
	const ours = median(runners.find(({ method }) => method.name === OURS)!.times);
	console.log(`  ${workload.padEnd(32)} median ms  × Dateline   prepared in s   bytes an event`);
	for (const { method, times, buildMs, bytes } of runners) {
		const ms = median(times);
		const cells = [
			ms.toFixed(4).padStart(9),
			(ms / ours).toFixed(1).padStart(11),
			(buildMs / 1000).toFixed(2).padStart(14),
			(bytes / events).toFixed(1).padStart(16)
		];
		console.log(`    ${method.name.padEnd(30)} ${cells.join(' ')}`);
	}
}

function toMachine(): string {
	return `Node ${process.version.slice(1)}, ${process.platform} ${process.arch}`;
}
