import { FORMATS } from './formats/formats.ts';
import { toEventTable, type EventTable } from './formats/event-table.ts';
import { POINTS_PROFILE, synthesise } from './slice/synthetic-events.ts';
import { median } from './median.ts';

// What events weigh on the way to a page, and how long it takes until they are columns of numbers,
// unpacking counted: alternately, median and least of a few rounds. `DATELINE_BENCH_EVENTS=1e6 npm run bench
// formats`. Dateline's file holds certainty, actors and weights besides, which the others leave out.

const EVENTS = Number(process.env.DATELINE_BENCH_EVENTS ?? 1e6);
const ROUNDS = 9;
/** Of ways that take seconds. */
const FEW_ROUNDS = 3;
const LONG_MS = 2000;

interface Measured {
	name: string;
	bytes: number;
	decode(): Promise<unknown> | unknown;
	times: number[];
}

const own = await synthesise(EVENTS, POINTS_PROFILE);
const table = toEventTable(own);
const measured: Measured[] = [
	{ name: 'Dateline', bytes: own.fileBytes, decode: own.decode, times: [] }
];
for (const { name, encode, decode } of FORMATS) {
	const bytes = encode(table);
	expectSame(name, await decode(bytes));
	measured.push({ name, bytes: bytes.length, decode: () => decode(bytes), times: [] });
}
for (let round = 0; round < ROUNDS; round++) {
	for (const { decode, times } of measured) {
		if (round >= FEW_ROUNDS && times[0]! > LONG_MS) continue;
		const start = performance.now();
		await decode();
		times.push(performance.now() - start);
	}
}
console.log(`${EVENTS.toLocaleString('en')} events; Node ${process.version.slice(1)}`);
console.log(
	`  ${''.padEnd(18)} MB    bytes an event  × Dateline    decode ms  × Dateline     least ms  × Dateline`
);
const { bytes: bytesOwn, times: timesOwn } = measured[0]!;
for (const { name, bytes, times } of measured) {
	const cells = [
		(bytes / 1e6).toFixed(1).padStart(5),
		(bytes / EVENTS).toFixed(1).padStart(14),
		(bytes / bytesOwn).toFixed(1).padStart(11),
		...[median, least].flatMap((of) => [
			of(times).toFixed(0).padStart(12),
			(of(times) / of(timesOwn)).toFixed(1).padStart(11)
		])
	];
	console.log(`  ${name.padEnd(16)} ${cells.join(' ')}`);
}

function expectSame(name: string, other: EventTable): void {
	for (const [field, values] of Object.entries(table) as [keyof EventTable, Int32Array][]) {
		const isSame = values.every((value, row) => value === other[field][row]);
		if (!isSame) throw new Error(`${name} gives other values of ${field}`);
	}
}

function least(times: readonly number[]): number {
	return Math.min(...times);
}
