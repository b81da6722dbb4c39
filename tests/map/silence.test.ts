import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchSilence } from '#lib/map/silence.ts';

/** The browser's page, which can be hidden. */
class Page extends EventTarget {
	hidden = false;

	hide(hidden: boolean): void {
		this.hidden = hidden;
		this.dispatchEvent(new Event('visibilitychange'));
	}
}

describe('a watch on silence', () => {
	let page: Page;
	let silences: number;
	const watch = () => watchSilence(1000, () => silences++);

	beforeEach(() => {
		vi.useFakeTimers();
		page = new Page();
		silences = 0;
		vi.stubGlobal('document', page);
	});

	afterEach(() => {
		vi.useRealTimers();
		vi.unstubAllGlobals();
	});

	it('tells of it once', () => {
		watch();
		vi.advanceTimersByTime(999);
		expect(silences).toBe(0);
		vi.advanceTimersByTime(5000);
		expect(silences).toBe(1);
	});

	it('begins anew at each sign of life', () => {
		const { alive } = watch();
		for (let i = 0; i < 10; i++) {
			vi.advanceTimersByTime(900);
			alive();
		}
		expect(silences).toBe(0);
		vi.advanceTimersByTime(1000);
		expect(silences).toBe(1);
	});

	it('does not count while the page is hidden', () => {
		watch();
		page.hide(true);
		vi.advanceTimersByTime(60_000);
		expect(silences).toBe(0);
		page.hide(false);
		vi.advanceTimersByTime(1000);
		expect(silences).toBe(1);
	});

	it('is over when it is ended, also for a page that comes back', () => {
		const { end } = watch();
		end();
		page.hide(true);
		page.hide(false);
		vi.advanceTimersByTime(60_000);
		expect(silences).toBe(0);
	});

	it('does not begin in a hidden page', () => {
		page.hidden = true;
		watch();
		vi.advanceTimersByTime(60_000);
		expect(silences).toBe(0);
	});
});
