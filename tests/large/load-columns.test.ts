import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeManifest } from '#lib/core/columns/manifest.ts';
import { toDatasetRow } from '#lib/core/columns/row-numbers.ts';
import { toEventRows } from '#lib/core/engine/event-rows.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import { toDay } from '#lib/core/time/day.ts';
import type { LookedAt } from '#lib/large/areas-in-view.ts';
import { loadColumns, type LoadStep } from '#lib/large/load-columns.ts';
import { toSynthNames } from '../../src/cli/synth/synth-names.ts';
import { DEFAULT_PROFILE, type SynthProfile } from '../../src/cli/synth/synth-profile.ts';
import { writeSynth } from '../../src/cli/synth/write-synth.ts';

const FOLDER = 'http://host/made-up/columns/';
/** More than are loaded at once. */
const MANY = { ...DEFAULT_PROFILE, events: 160_000, places: 50 };
/** Places all over the world, and few flows. */
const WIDE = { ...DEFAULT_PROFILE, events: 200_000, places: 600, flows: 0.1 };
const FEW = { ...DEFAULT_PROFILE, events: 300, places: 20 };

type Files = Record<string, Uint8Array<ArrayBuffer>>;

let many: Files;
let few: Files;
let wide: Files;

beforeAll(() => {
	[many, few, wide] = [toFiles(MANY), toFiles(FEW), toFiles(WIDE)];
});

/** What `npx dateline synth` would write. */
function toFiles(profile: SynthProfile): Files {
	const parts: Uint8Array[] = [];
	const sink = { write: (bytes: Uint8Array) => void parts.push(bytes), deflate: deflateRawSync };
	const manifest = writeSynth(profile, sink, () => {});
	const toBytes = (text: string) => new TextEncoder().encode(text);
	return {
		'columns.json': toBytes(encodeManifest(manifest)),
		'columns.bin': Uint8Array.from(Buffer.concat(parts)),
		'names.json': toBytes(JSON.stringify(toSynthNames(profile)))
	};
}

/** A static host of these files, and what was asked of it. */
function toHost(files: Files, knowsRanges = true) {
	const asked: string[] = [];
	const fetchFile = async (address: string, headers: Record<string, string> = {}) => {
		const name = address.replace(FOLDER, '');
		const bytes = files[name];
		const range = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '');
		asked.push(`${name} ${headers.range ?? ''}`.trim());
		if (!bytes) return new Response(null, { status: 404 });
		if (!range || !knowsRanges) return new Response(bytes);
		const [from, to] = [Number(range[1]), Math.min(Number(range[2]) + 1, bytes.length)];
		if (from >= bytes.length) return new Response(null, { status: 416 });
		const headers206 = { 'content-range': `bytes ${from}-${to - 1}/${bytes.length}` };
		return new Response(bytes.slice(from, to), { status: 206, headers: headers206 });
	};
	return { asked, fetchFile };
}

async function load(files: Files, knowsRanges = true, view: LookedAt | null = null) {
	const steps: LoadStep[] = [];
	/** What had been asked for when each of the events were told. */
	const askedBy: string[][] = [];
	const { asked, fetchFile } = toHost(files, knowsRanges);
	await loadColumns({ folder: FOLDER, days: null, view, isRemote: false }, fetchFile, (step) => {
		steps.push(step);
		if (step.type === 'events') askedBy.push([...asked]);
	});
	return { steps, asked, askedBy, types: steps.map(({ type }) => type) };
}

/** Of the data file, of requests as a host notes them. */
function bytesOf(asked: readonly string[]): number {
	const ranges = asked.map((what) => /^columns\.bin bytes=(\d+)-(\d+)$/.exec(what));
	return ranges.reduce(
		(sum, range) => sum + (range ? Number(range[2]) + 1 - Number(range[1]) : 0),
		0
	);
}

/** A map around one place, as an address would name it. */
function toViewOf(steps: readonly LoadStep[], place: number, zoom = 7): LookedAt {
	const outline = steps[0]?.type === 'outline' ? steps[0].outline : null;
	const camera = {
		lng: outline!.lng[place]!,
		lat: outline!.lat[place]!,
		zoom,
		bearing: 0,
		pitch: 0
	};
	return { camera, projection: 'mercator', width: 800, height: 600 };
}

function eventsOf(steps: readonly LoadStep[]) {
	return steps.flatMap((step) => (step.type === 'events' ? [step.events] : []));
}

describe('loadColumns', () => {
	it('tells what there is, then progress, then every event', async () => {
		const { steps, types } = await load(few);
		expect(types[0]).toBe('outline');
		expect(types.at(-1)).toBe('events');
		expect(types).toContain('progress');
		const [all] = eventsOf(steps);
		expect(all?.window).toBeNull();
		expect(all?.columns.count).toBe(FEW.events);
	});

	it('of many events brings those that are looked at first, and they are all that there are', async () => {
		const { steps } = await load(many);
		const [first, all] = eventsOf(steps);
		expect(first!.window).not.toBeNull();
		expect(first!.columns.count).toBeLessThan(all!.columns.count);
		const request = {
			window: first!.window!,
			mode: 'window',
			dates: 'possible',
			filter: {},
			want: { counts: [{ by: 'place', value: 'number' }] }
		} as const;
		const answers = [first!, all!].map(({ columns, prepared }) =>
			new MemoryEngine(columns, { prepared }).slice(request)
		);
		expect(answers[0]).toEqual(answers[1]);
	});

	it('hands sums over that give the answers of an engine without them', async () => {
		const [, all] = eventsOf((await load(many)).steps);
		const { columns, prepared } = all!;
		expect(prepared.length).toBeGreaterThan(0);
		const want = { counts: [{ by: 'place', value: 'number' }] } as const;
		for (const filter of [{}, { kinds: [1, 2] }, { modalities: [0], kinds: [3] }]) {
			const request = {
				window: [5e5, 3e6],
				mode: 'window',
				dates: 'possible',
				filter,
				want
			} as const;
			const [plain, summed] = [[], structuredClone(prepared)].map((sums) =>
				new MemoryEngine(columns, { prepared: sums }).slice(request)
			);
			expect(summed).toEqual(plain);
		}
	});

	it('counts every event once in the histogram', async () => {
		const [all] = eventsOf((await load(few)).steps);
		const { counts, earlier } = all!.histogram!;
		const sum = [...counts, ...earlier].reduce((total, count) => total + count, 0);
		expect(sum).toBe(FEW.events);
	});

	it.each([null, 0])('asks for each byte once, whatever comes first', async (place) => {
		const view = place === null ? null : toViewOf((await load(few)).steps, place);
		const { asked } = await load(many, true, view);
		expect(bytesOf(asked)).toBe(many['columns.bin']!.length);
		expect(asked.filter((what) => what.startsWith('columns.bin')).length).toBeGreaterThan(2);
	});

	it('of a view that is looked at brings every point first, for less than two thirds of the bytes', async () => {
		const { steps } = await load(wide);
		const view = toViewOf(steps, 0);
		const near = await load(wide, true, view);
		const [first, everywhere, all] = eventsOf(near.steps);
		expect([first, everywhere, all].map((each) => each?.isNearby)).toEqual([true, false, false]);
		expect([first?.window, all?.window]).toEqual([everywhere?.window, null]);
		const [nearBytes, windowBytes] = near.askedBy.map(bytesOf) as [number, number];
		expect(nearBytes).toBeLessThan(windowBytes * 0.7);
		const request = {
			window: first!.window!,
			mode: 'window',
			dates: 'possible',
			filter: { places: [0] },
			want: { counts: [{ by: 'kind', value: 'number' }] }
		} as const;
		const [ofNear, ofAll] = [first!, all!].map(({ columns }) =>
			new MemoryEngine(columns).slice(request)
		);
		expect(ofNear).toEqual(ofAll);
		expect(ofNear!.columns.events).toBeGreaterThan(0);
	});

	it('brings no view first that holds most of it, or that is not known', async () => {
		const { steps } = await load(wide);
		const leaning = toViewOf(steps, 0);
		leaning.camera = { ...leaning.camera, pitch: 40 };
		for (const view of [toViewOf(steps, 0, 0), leaning, null]) {
			const told = eventsOf((await load(wide, true, view)).steps);
			expect(told.map(({ isNearby }) => isNearby)).toEqual([false, false]);
		}
	});

	it('knows which rows of the dataset those of a window are', async () => {
		const [part, all] = eventsOf((await load(many)).steps);
		const { columns, spans } = part!;
		for (const at of [0, Math.floor(columns.count / 2), columns.count - 1]) {
			const row = toDatasetRow(spans!, at)!;
			expect(toEventRows(all!.columns, Uint32Array.of(row))).toEqual(
				toEventRows(columns, Uint32Array.of(at))
			);
		}
		expect(toDatasetRow(all!.spans!, 7)).toBe(7);
	});

	it('takes the whole file where the host knows no ranges', async () => {
		const { steps, asked } = await load(many, false);
		expect(eventsOf(steps).at(-1)?.columns.count).toBe(MANY.events);
		expect(asked.filter((what) => what.startsWith('columns.bin'))).toHaveLength(1);
	});

	it.each(['columns.json', 'columns.bin', 'names.json'])(
		'says that %s is missing, and that it may come another time',
		async (name) => {
			const { steps, types } = await load({ ...few, [name]: undefined! });
			expect(types).not.toContain('events');
			expect(steps.at(-1)).toMatchObject({ type: 'failed', isDamaged: false });
			expect(steps.at(-1)).toHaveProperty('message', expect.stringContaining(name));
		}
	);

	it('shows nothing of files that are cut off, changed or of two datasets', async () => {
		const bytes = few['columns.bin']!;
		const changed = bytes.slice();
		changed[bytes.length - 40]! ^= 1;
		const damaged: Files[] = [
			{ ...few, 'columns.bin': bytes.slice(0, -1) },
			{ ...few, 'columns.bin': changed },
			{ ...few, 'columns.bin': many['columns.bin']! },
			{ ...few, 'names.json': many['names.json']! },
			{ ...few, 'columns.json': few['columns.json']!.slice(0, -20) },
			{ ...few, 'columns.bin': bytes.slice(0, 0) }
		];
		for (const files of damaged) {
			const { steps, types } = await load(files);
			expect(types).not.toContain('events');
			expect(steps.at(-1)).toMatchObject({ type: 'failed', isDamaged: true });
		}
	});

	it('opens with the year in which most begins, and knows the first and last year', async () => {
		const { steps } = await load(many);
		const outline = steps[0]?.type === 'outline' ? steps[0].outline : null;
		expect(outline?.bounds[0]).toBe(toDay(2010, 1, 1));
		expect(outline!.opening[1] - outline!.opening[0]).toBeLessThan(366);
		expect(outline!.opening[0]).toBeGreaterThanOrEqual(outline!.bounds[0]);
	});
});
