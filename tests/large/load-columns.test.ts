import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeManifest } from '#lib/core/columns/manifest.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import { toDay } from '#lib/core/time/day.ts';
import { loadColumns, type LoadStep } from '#lib/large/load-columns.ts';
import { toSynthNames } from '../../src/cli/synth/synth-names.ts';
import { DEFAULT_PROFILE, type SynthProfile } from '../../src/cli/synth/synth-profile.ts';
import { writeSynth } from '../../src/cli/synth/write-synth.ts';

const FOLDER = 'http://host/made-up/columns/';
/** More than are loaded at once. */
const MANY = { ...DEFAULT_PROFILE, events: 160_000, places: 50 };
const FEW = { ...DEFAULT_PROFILE, events: 300, places: 20 };

type Files = Record<string, Uint8Array<ArrayBuffer>>;

let many: Files;
let few: Files;

beforeAll(() => {
	[many, few] = [toFiles(MANY), toFiles(FEW)];
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

async function load(files: Files, knowsRanges = true) {
	const steps: LoadStep[] = [];
	const { asked, fetchFile } = toHost(files, knowsRanges);
	await loadColumns({ folder: FOLDER, days: null, isRemote: false }, fetchFile, (step) =>
		steps.push(step)
	);
	return { steps, asked, types: steps.map(({ type }) => type) };
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
			new MemoryEngine(columns, 'cheapest', prepared).slice(request)
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
				new MemoryEngine(columns, 'cheapest', sums).slice(request)
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

	it('asks for each byte once', async () => {
		const { asked } = await load(many);
		expect(new Set(asked).size).toBe(asked.length);
		expect(asked.filter((what) => what.startsWith('columns.bin')).length).toBeGreaterThan(2);
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
