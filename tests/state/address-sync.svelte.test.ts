import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AddressHistory } from '#lib/state/address-history.ts';
import { syncAddress } from '#lib/state/address-sync.svelte.ts';
import { Explorer } from '#lib/state/explorer.svelte.ts';
import { encodeWindow } from '#lib/core/time/window.ts';
import { toSampleDataset } from '../core/model/fixture.ts';
import { toDays } from '../core/slice/query.ts';

/** A history in memory that goes back and forward as a browser's does. */
class MemoryHistory implements AddressHistory {
	entries = [''];
	at = 0;
	calls = 0;
	#onstep: (() => void) | null = null;

	query() {
		return this.entries[this.at] ?? '';
	}
	push(query: string) {
		this.calls++;
		this.entries = [...this.entries.slice(0, ++this.at), query];
	}
	replace(query: string) {
		this.calls++;
		this.entries[this.at] = query;
	}
	listen(onstep: () => void) {
		this.#onstep = onstep;
		return () => (this.#onstep = null);
	}
	go(by: number) {
		this.at += by;
		this.#onstep?.();
		flushSync();
	}
}

function start() {
	const explorer = new Explorer(toSampleDataset());
	const history = new MemoryHistory();
	const stop = syncAddress(explorer, history);
	flushSync();
	const act = (verb: () => void) => {
		verb();
		flushSync();
	};
	return { explorer, history, stop, act };
}

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('syncAddress', () => {
	it('leaves the address alone until something changes', () => {
		const { history } = start();
		vi.runAllTimers();
		expect(history.calls).toBe(0);
	});

	it('adds an entry for each deliberate act', () => {
		const { explorer, history, act } = start();
		act(() => explorer.select({ type: 'place', id: 'moscow' }));
		act(() => explorer.toggleFilter('kinds', 'arms'));
		expect(history.entries).toEqual(['', 'select=place:moscow', 'kind=arms&select=place:moscow']);
	});

	it('changes the entry now and then while the window is dragged', () => {
		const { explorer, history, act } = start();
		for (let year = 1960; year < 1980; year++) act(() => explorer.seek(toDays(String(year))));
		expect(history.calls).toBe(0);
		vi.runAllTimers();
		expect(history.entries).toEqual(['time=1979']);
		expect(history.calls).toBe(1);
	});

	it('writes a drag down before the act that follows it', () => {
		const { explorer, history, act } = start();
		act(() => explorer.seek(toDays('1983')));
		act(() => explorer.select({ type: 'place', id: 'moscow' }));
		expect(history.entries).toEqual(['time=1983', 'time=1983&select=place:moscow']);
		vi.runAllTimers();
		expect(history.calls).toBe(2);
	});

	it('goes back and forward through three selections', () => {
		const { explorer, history, act } = start();
		for (const id of ['moscow', 'damascus', 'tehran']) {
			act(() => explorer.select({ type: 'place', id }));
		}
		history.go(-1);
		expect(explorer.selection).toEqual({ type: 'place', id: 'damascus' });
		history.go(-2);
		expect(explorer.selection).toEqual({ type: 'none' });
		history.go(3);
		expect(explorer.selection).toEqual({ type: 'place', id: 'tehran' });
		vi.runAllTimers();
		expect(history.entries).toHaveLength(4);
	});

	it('does not write a step through the history back into it', () => {
		const { explorer, history, act } = start();
		act(() => explorer.select({ type: 'place', id: 'moscow' }));
		const { calls } = history;
		history.go(-1);
		vi.runAllTimers();
		expect(history.calls).toBe(calls);
	});

	it('lets a step back win over a drag not yet written', () => {
		const { explorer, history, act } = start();
		act(() => explorer.select({ type: 'place', id: 'moscow' }));
		act(() => explorer.seek(toDays('1983')));
		history.go(-1);
		vi.runAllTimers();
		expect(encodeWindow(explorer.window)).toBe('1988/1991');
		expect(history.entries[0]).toBe('');
	});

	it('does not say that it plays, nor which theme the reader prefers', () => {
		const { explorer, history, act } = start();
		act(() => explorer.play());
		act(() => explorer.setTheme('dark'));
		vi.runAllTimers();
		expect(history.query()).toBe('');
	});

	it('writes the last state down and then leaves the address alone when it is stopped', () => {
		const { explorer, history, stop, act } = start();
		act(() => explorer.seek(toDays('1983')));
		stop();
		expect(history.query()).toBe('time=1983');
		act(() => explorer.seek(toDays('1984')));
		vi.runAllTimers();
		expect(history.query()).toBe('time=1983');
	});
});
