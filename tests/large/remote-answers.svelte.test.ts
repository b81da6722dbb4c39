import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import type { SliceRequest } from '#lib/core/engine/slice-request.ts';
import { RemoteAnswers } from '#lib/large/remote-answers.ts';
import { loadColumnFolder, readManifest } from '#lib/server/column-folder.ts';
import { openEngine, parseEngineAddress } from '../../src/engines/open-engine.ts';
import { DEFAULT_LIMITS } from '../../src/engines/slice-engine.ts';
import { serveSlices } from '../../src/engines/slice-server.ts';

const FOLDER = 'tests/browser/datasets/made-up';
const REQUEST: SliceRequest = {
	window: [1_000_000, 2_000_000],
	mode: 'window',
	dates: 'possible',
	filter: {},
	want: { counts: [{ by: 'place', value: 'number' }] }
};

/** However busy the machine is. */
const becomes = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });

const undo: (() => void)[] = [];
afterEach(() => undo.splice(0).forEach((each) => each()));

/** A server of made-up events, and what a page asks of it. */
async function toAnswers() {
	const engine = await openEngine(parseEngineAddress(`memory:${FOLDER}`, '.'), DEFAULT_LIMITS);
	const server = await serveSlices({
		engine,
		host: '127.0.0.1',
		port: 0,
		atOnce: 8,
		seconds: 10,
		origin: null,
		site: null,
		log: () => {}
	});
	undo.push(() => void server.close());
	const { cube, manifest } = engine.dataset.head;
	return {
		answers: new RemoteAnswers(`${server.url}slice`, cube, manifest),
		kinds: manifest.kinds,
		server
	};
}

/** Follows what is read, as a page does. */
function follow<T>(read: () => T): { readonly current: T } {
	let current!: T;
	undo.push(
		$effect.root(() => {
			$effect(() => void (current = read()));
		})
	);
	flushSync();
	return {
		get current() {
			flushSync();
			return current;
		}
	};
}

describe('RemoteAnswers', () => {
	it('has no answer at first, and then the one of the engine', async () => {
		const { answers } = await toAnswers();
		const shown = follow(() => answers.ask('map', REQUEST));
		expect(shown.current).toBeNull();
		await becomes(() => expect(shown.current).not.toBeNull());
		const { columns } = await loadColumnFolder(FOLDER, readManifest(FOLDER), null);
		const { counts, events } = new MemoryEngine(columns).slice(REQUEST).columns;
		expect(shown.current?.columns.events).toBe(events);
		expect(shown.current?.columns.counts).toEqual(counts);
	});

	it('answers the last question alone, and keeps the answers that it had', async () => {
		const { answers } = await toAnswers();
		let window = $state.raw(REQUEST.window);
		const shown = follow(() => answers.ask('map', { ...REQUEST, window }));
		for (const to of [1_100_000, 1_200_000, 1_300_000]) {
			window = [1_000_000, to];
			flushSync();
		}
		await becomes(() => expect(shown.current).not.toBeNull());
		const last = shown.current;
		window = REQUEST.window;
		expect(shown.current).toBeNull();
		await becomes(() => expect(shown.current).not.toBeNull());
		window = [1_000_000, 1_300_000];
		expect(shown.current).toBe(last);
	});

	it('says about how many at once when it has the sums', async () => {
		const { answers } = await toAnswers();
		const coarse = follow(() => answers.coarse(REQUEST));
		await becomes(() => expect(coarse.current).not.toBeNull());
		expect(coarse.current?.exact).toBe(false);
		const exact = follow(() => answers.ask('map', REQUEST));
		await becomes(() => expect(exact.current).not.toBeNull());
		expect(coarse.current!.columns.events).toBeGreaterThanOrEqual(exact.current!.columns.events);
	});

	it('says about which kinds there are at every place at once', async () => {
		const { answers, kinds } = await toAnswers();
		const counts = (['place', 'place-kind'] as const).map((by) => ({
			by,
			value: 'number' as const
		}));
		const coarse = follow(() => answers.coarse({ ...REQUEST, want: { counts } }));
		await becomes(() => expect(coarse.current).not.toBeNull());
		const [byPlace, byPlaceAndKind] = coarse.current!.columns.counts;
		const sums = new Map<number, number>();
		byPlaceAndKind!.key.forEach((key, at) => {
			const place = Math.floor(key / kinds);
			sums.set(place, (sums.get(place) ?? 0) + byPlaceAndKind!.value[at]!);
		});
		expect(byPlace!.key.length).toBeGreaterThan(10);
		byPlace!.key.forEach((place, at) => {
			expect(sums.get(place)).toBeGreaterThanOrEqual(byPlace!.value[at]!);
		});
	});

	it('knows what begins when', async () => {
		const { answers } = await toAnswers();
		const sums = follow(() => answers.sums('all', {}));
		await becomes(() => expect(sums.current).not.toBeNull());
		const { counts, earlier } = sums.current!;
		expect([...counts, ...earlier].reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(
			20_000
		);
		expect(counts.some((count) => count > 0)).toBe(true);
	});

	it('says why there is no answer, shows none, and tries again', async () => {
		const { answers, server } = await toAnswers();
		await server.close();
		const shown = follow(() => [answers.ask('map', REQUEST), answers.fault?.reason] as const);
		await becomes(() => expect(shown.current[1]).toBe('engine-unreachable'));
		expect(shown.current[0]).toBeNull();
		answers.retry();
		expect(shown.current[1]).toBeUndefined();
		await becomes(() => expect(shown.current[1]).toBe('engine-unreachable'));
	});
});
