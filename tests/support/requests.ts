import type { Page } from '@playwright/test';

/** Paths of all that a page and its frames ask for, from now on. */
export function noteRequests(page: Page): readonly string[] {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	return asked;
}

/** What a page asks for at such addresses waits until the returned function is called. */
export async function holdRequests(page: Page, url: string | RegExp): Promise<() => void> {
	let letGo = () => {};
	const released = new Promise<void>((resolve) => (letGo = resolve));
	await page.route(url, async (route) => {
		await released;
		await route.continue();
	});
	return letGo;
}
