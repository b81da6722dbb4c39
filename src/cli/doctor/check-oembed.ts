import type { Answer } from './answer.ts';
import { toFinding, type Finding } from './finding.ts';

const MARKUP =
	/^<blockquote>[^<]*(?:<a href="https:\/\/[^"]+">[^<]*<\/a>[^<]*)*<\/blockquote><iframe src="https:\/\/[^"]+"[^>]*><\/iframe>$/;

/** Whether what a dataset says by oEmbed is what WordPress and Ghost take. */
export function checkOembed(about: string, { text }: Answer): Finding[] {
	const answer = parse(text);
	if (!answer) {
		return [
			{ level: 'error', about, message: 'is no JSON object', hint: 'Build and upload again.' }
		];
	}
	if (answer.get('type') === 'link') {
		const hint = 'Build with --url and the address of the site.';
		return [{ level: 'warning', about, message: 'promises a link only', hint }];
	}
	const size = [answer.get('width'), answer.get('height')];
	const thumbnail = ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'];
	const has = thumbnail.filter((name) => answer.has(name)).length;
	const isRich = answer.get('version') === '1.0' && answer.get('type') === 'rich';
	return [
		toFinding(about, isRich && size.every(Number.isInteger), 'is oEmbed 1.0', {
			level: 'error',
			message: 'is not oEmbed 1.0 of type rich with whole sizes',
			hint: 'Build and upload again.'
		}),
		toFinding(
			about,
			MARKUP.test(String(answer.get('html'))),
			'is a quotation and a frame, by https',
			{
				level: 'error',
				message: 'has markup that WordPress does not take, or an address without https',
				hint: 'Build with --url and the https address of the site.'
			}
		),
		toFinding(about, has === 0 || has === thumbnail.length, 'names its picture in full', {
			level: 'error',
			message: 'has some of the fields of a picture only',
			hint: 'Build and upload again.'
		})
	];
}

/** Whether a page leads those who ask to its oEmbed. */
export function checkDiscovery(about: string, { text }: Answer): Finding[] {
	const link = /<link[^>]*type="application\/json\+oembed"[^>]*>/.exec(text)?.[0] ?? '';
	return [
		toFinding(about, /href="https?:\/\//.test(link), 'leads to its oEmbed', {
			level: 'warning',
			message: 'has no link to its oEmbed',
			hint: 'Build with --url and the address of the site.'
		})
	];
}

function parse(text: string): Map<string, unknown> | null {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null;
	} catch {
		return null;
	}
}
