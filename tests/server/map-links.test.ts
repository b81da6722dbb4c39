import { describe, expect, it } from 'vitest';
import { withMapLinks } from '#lib/server/map-links.ts';

const MANIFEST = {
	'data/basemap/world.json': { file: '_app/immutable/assets/world.W.json' },
	'data/basemap/periods.json': { file: '_app/immutable/assets/periods.P.json' },
	'src/lib/map/MapView.svelte': {
		file: '_app/immutable/chunks/map.js',
		imports: ['_a', '_b'],
		css: ['_app/immutable/assets/map.M.css']
	},
	_a: { file: '_app/immutable/chunks/a.js', imports: ['_b', '_c'] },
	_b: { file: '_app/immutable/chunks/b.js', imports: ['_a'] },
	_c: { file: '_app/immutable/chunks/c.js' }
};
const START = '<link href="../_app/immutable/entry/start.S.js" rel="modulepreload">';
const PAGE = `<head>\n\t\t${START}\n\t\t<link href="../_app/immutable/chunks/c.js" rel="modulepreload">\n</head>`;

function linksIn(html: string): string[] {
	return [...html.matchAll(/<link href="([^"]+)"/g)].map(([, href = '']) => href);
}

describe('the head of a page with a map', () => {
	it('asks for the land of the first view from where the page stands', () => {
		const html = withMapLinks(PAGE, MANIFEST);
		expect(html).toContain(
			'<link href="../_app/immutable/assets/world.W.json" rel="preload" as="fetch" crossorigin>'
		);
		expect(linksIn(html)).toContain('../_app/immutable/assets/periods.P.json');
	});

	it('asks for the scripts of the map and for what they rest on', () => {
		const links = linksIn(withMapLinks(PAGE, MANIFEST));
		for (const name of ['map', 'a', 'b']) {
			expect(links).toContain(`../_app/immutable/chunks/${name}.js`);
		}
	});

	it('asks for the styles of the map in the way in which its scripts will', () => {
		expect(withMapLinks(PAGE, MANIFEST)).toContain(
			'<link href="../_app/immutable/assets/map.M.css" rel="preload" as="style" crossorigin>'
		);
	});

	it('asks for nothing twice', () => {
		const links = linksIn(withMapLinks(PAGE, MANIFEST));
		expect(new Set(links).size).toBe(links.length);
	});

	it('is left alone where nothing is known of the build', () => {
		expect(withMapLinks(PAGE, {})).toBe(PAGE);
	});

	it('is left alone where it starts no scripts', () => {
		expect(withMapLinks('<head></head>', MANIFEST)).toBe('<head></head>');
	});

	it('names the map at an address of its own as at any other', () => {
		const html = withMapLinks(PAGE.replaceAll('../_app', '/maps/_app'), MANIFEST);
		expect(linksIn(html)).toContain('/maps/_app/immutable/assets/world.W.json');
	});
});
