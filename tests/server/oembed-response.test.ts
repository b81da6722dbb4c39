import { describe, expect, it } from 'vitest';
import { toOembedResponse } from '#lib/server/oembed-response.ts';

const subject = {
	title: 'A visit',
	words: 'May 1950: “He came”',
	view: 'select=event:visit',
	datasetHref: '../../'
};
const answer = async (address: string) =>
	(await toOembedResponse(subject, new URL(address)).json()) as Record<string, unknown>;

describe('the oEmbed beside a page', () => {
	it('names its page, its card and the frame of its dataset', async () => {
		const said = await answer('https://maps.example/atlas/trade/events/visit/oembed.json');
		expect(said).toMatchObject({
			type: 'rich',
			provider_url: 'https://maps.example/atlas/',
			thumbnail_url: 'https://maps.example/atlas/trade/events/visit/card.png'
		});
		expect(said.html).toContain('href="https://maps.example/atlas/trade/events/visit/"');
		expect(said.html).toContain('src="https://maps.example/atlas/trade/embed/?select=event:visit"');
	});

	it('promises no frame where the address of the site is not known', async () => {
		const said = await answer('http://sveltekit-prerender/trade/events/visit/oembed.json');
		expect(said).toMatchObject({ type: 'link', title: 'A visit' });
	});
});
