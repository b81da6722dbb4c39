import { expect, type Locator, type Page } from '@playwright/test';

/** What stands where on a map, as the page itself has drawn it. Numbers are CSS pixels. */
export interface MapScene {
	slice: string;
	counts: { points: number; flows: number; records: number };
	/** Place ids with their positions. */
	points: Record<string, [x: number, y: number]>;
	/** Keys of flows with the start of their lines. */
	flows: Record<string, [x: number, y: number]>;
	/** Words of the scene with their positions; `text@n` where one stands more than once. */
	labels: Record<string, [x: number, y: number]>;
	/** Names of the land and the sea. */
	names: string[];
}

/** Reads the scene of the one map of a page, after a frame in which the map could move. */
export function readScene(map: Locator): Promise<MapScene> {
	return map.evaluate(async (element): Promise<MapScene> => {
		await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
		const numbers = (text: string | null) =>
			(text?.match(/-?\d+(\.\d+)?/g) ?? []).slice(0, 2).map(Number) as [number, number];
		const collect = (
			selector: string,
			toKey: (one: Element) => string,
			toPlace: (one: Element) => [number, number]
		) => {
			const found: Record<string, [number, number]> = {};
			for (const one of element.querySelectorAll(selector)) {
				let key = toKey(one);
				for (let n = 2; key in found; n++) key = `${toKey(one)}@${n}`;
				found[key] = toPlace(one);
			}
			return found;
		};
		const dataset = (name: string) => element.getAttribute(`data-${name}`) ?? '';
		return {
			slice: dataset('slice'),
			counts: {
				points: Number(dataset('points')),
				flows: Number(dataset('flows')),
				records: Number(dataset('records'))
			},
			points: collect(
				'g.node',
				(one) => one.getAttribute('data-node') ?? '',
				(one) => numbers(one.getAttribute('transform'))
			),
			flows: collect(
				'path[data-flow]',
				(one) => one.getAttribute('data-flow') ?? '',
				(one) => numbers(one.getAttribute('d'))
			),
			labels: collect(
				'.scene text',
				(one) => one.textContent ?? '',
				(one) => [Number(one.getAttribute('x') ?? 0), Number(one.getAttribute('y') ?? 0)]
			),
			names: [...element.querySelectorAll('.basemap-names text')]
				.map((one) => one.textContent ?? '')
				.sort()
		};
	});
}

/** A map as it is drawn once nothing more is drawn: two pictures after each other are the same. */
export async function pictureAtRest(map: Locator): Promise<Buffer> {
	let picture: Buffer = Buffer.of();
	await expect
		.poll(async () => {
			const before = picture;
			await readScene(map);
			picture = await map.screenshot({ animations: 'disabled' });
			return picture.equals(before);
		})
		.toBe(true);
	return picture;
}

/** Goes to another view of the same page, as the browser's own buttons would. */
export function goTo(page: Page, query: string): Promise<void> {
	return page.evaluate((search) => {
		history.pushState(history.state, '', `${location.pathname}?${search}`);
		dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
	}, query);
}

/**
 * The share of pixels of two pictures of one size, 0 to 1, of which any channel differs by more than
 * `tolerance` of 255. Compared in the page, which can read pictures.
 */
export function toDifferentShare(
	page: Page,
	first: Buffer,
	second: Buffer,
	tolerance: number
): Promise<number> {
	const urls = [first, second].map((png) => `data:image/png;base64,${png.toString('base64')}`);
	return page.evaluate(
		async ([urls, tolerance]) => {
			const pixels = await Promise.all(
				urls.map(async (url) => {
					const image = new Image();
					image.src = url;
					await image.decode();
					const canvas = new OffscreenCanvas(image.width, image.height);
					const context = canvas.getContext('2d');
					context?.drawImage(image, 0, 0);
					return context?.getImageData(0, 0, image.width, image.height).data ?? [];
				})
			);
			const [a = [], b = []] = pixels;
			let different = 0;
			for (let i = 0; i < a.length; i += 4) {
				const isFar = [0, 1, 2].some((k) => Math.abs(a[i + k]! - b[i + k]!) > tolerance);
				if (isFar) different++;
			}
			return a.length === 0 || a.length !== b.length ? 1 : different / (a.length / 4);
		},
		[urls, tolerance] as const
	);
}
