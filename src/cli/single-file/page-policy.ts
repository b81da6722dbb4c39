import { createHash } from 'node:crypto';

/** The one inline style of a page: that of SvelteKit's hidden announcer of page changes. */
const ANNOUNCER_STYLE = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';
const DATA_BLOCK = /type="application\/(?:ld\+)?json"/;

/**
 * Puts a content security policy into a page that holds all it needs: its own scripts and styles,
 * by hash, data and blobs. Nothing is fetched from anywhere.
 */
export function addPolicy(html: string): string {
	const scripts = contentsOf(html, 'script').filter(
		({ attributes }) => !DATA_BLOCK.test(attributes)
	);
	const policy = {
		'default-src': ["'none'"],
		'script-src': scripts.map(toHash),
		'style-src': contentsOf(withoutScripts(html), 'style').map(toHash),
		'style-src-attr': ["'unsafe-hashes'", `'${ANNOUNCER_STYLE}'`],
		'img-src': ['data:', 'blob:'],
		'font-src': ['data:'],
		'connect-src': ['data:', 'blob:'],
		'worker-src': ['blob:', 'data:'],
		'form-action': ["'none'"],
		'base-uri': ["'none'"],
		'object-src': ["'none'"]
	};
	const text = Object.entries(policy)
		.map(([directive, values]) => `${directive} ${values.join(' ')}`)
		.join('; ');
	return html.replace(
		/<meta charset="utf-8" \/>/,
		(charset) => `${charset}\n\t\t<meta http-equiv="content-security-policy" content="${text}" />`
	);
}

interface Inline {
	attributes: string;
	text: string;
}

function contentsOf(html: string, name: 'script' | 'style'): Inline[] {
	const element = new RegExp(`<${name}([^>]*)>([\\s\\S]*?)</${name}>`, 'g');
	return [...html.matchAll(element)].map(([, attributes = '', text = '']) => ({
		attributes,
		text
	}));
}

function withoutScripts(html: string): string {
	return html.replace(/<script[^>]*>[\s\S]*?<\/script>/g, '');
}

function toHash({ text }: Inline): string {
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
