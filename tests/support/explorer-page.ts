import { expect, type Locator, type Page } from '@playwright/test';

export const DATASET = 'moscow-damascus-tehran';

/** The explorer in a browser, named in the words of the contract. */
export class ExplorerPage {
	readonly map: Locator;
	readonly rows: Locator;
	readonly thumbs: Locator;

	constructor(readonly page: Page) {
		this.map = page.locator('[data-dateline-map]');
		this.rows = page.locator('li[data-record]');
		this.thumbs = page.getByRole('slider');
	}

	/** Opens an explorer and waits until its map stands still. `query` without `?`. */
	async open(site: string, query = '', dataset = DATASET): Promise<void> {
		await this.page.goto(`${site}${dataset}/${query === '' ? '' : `?${query}`}`);
		await this.settle();
	}

	/** The same until the live map stands there: on a slow machine the picture is there before it. */
	async openLive(site: string, query = '', dataset = DATASET): Promise<void> {
		await this.open(site, query, dataset);
		await this.untilLive();
	}

	async untilLive(): Promise<void> {
		await expect(this.map).toHaveAttribute('data-state', 'idle');
	}

	/** Waits until map and list show what is asked for, or the map has said that it cannot. */
	async settle(): Promise<void> {
		await expect(this.map).toHaveAttribute('data-state', /^(idle|fallback)$/);
		await expect(this.page.locator('.records[aria-busy="true"]')).toHaveCount(0);
	}

	/** What paper gets, once it is there with its map; the page stays in print. */
	async openPrintSheet(): Promise<Locator> {
		// It comes with the first sign of a reader; printing again is what a test can do about it.
		await this.page.mouse.move(5, 5);
		const sheet = this.page.locator('.print-sheet');
		await this.page.emulateMedia({ media: 'print' });
		await expect
			.poll(async () => {
				await this.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
				return sheet.locator('svg.still-picture').count();
			})
			.toBe(1);
		return sheet;
	}

	async slice(): Promise<string | null> {
		return this.map.getAttribute('data-slice');
	}

	/** The parameters of the address as it now stands. */
	parameters(): URLSearchParams {
		return new URL(this.page.url()).searchParams;
	}

	play(): Locator {
		return this.page.getByRole('button', { name: 'Play', exact: true });
	}

	pause(): Locator {
		return this.page.getByRole('button', { name: 'Pause', exact: true });
	}

	/** Number of records the list says there are, whether or not all of them are shown yet. */
	async recordCount(): Promise<number> {
		return this.rows.count();
	}
}
