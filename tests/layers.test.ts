import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	importsOf,
	readSourceFiles,
	withoutComments,
	type SourceFile
} from './support/source-files.ts';

/** A folder of src/lib/core may import lower ranks and itself. */
const RANKS: Record<string, number> = {
	base: 0,
	time: 1,
	geo: 1,
	text: 1,
	model: 2,
	basemap: 3,
	place: 3,
	flow: 3,
	excerpt: 3,
	formats: 3,
	columns: 3,
	gazetteer: 3,
	dataset: 4,
	slice: 5,
	engine: 4,
	scene: 6,
	changes: 6,
	citation: 6,
	export: 6,
	crowd: 7,
	address: 7,
	story: 8,
	protocol: 7
};

/** Which parts of the product each part may import besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
	core: [],
	server: ['core', 'draw', 'ui'],
	state: ['core'],
	ui: ['core'],
	draw: ['core', 'ui'],
	map: ['core', 'state', 'draw', 'gpu', 'ui'],
	timeline: ['core', 'state', 'draw', 'ui'],
	film: ['core', 'state', 'draw', 'map', 'ui'],
	panels: ['core', 'state', 'draw', 'film', 'ui'],
	pages: ['core', 'draw', 'ui', 'panels'],
	embed: ['core', 'state', 'draw', 'ui', 'map', 'timeline', 'panels'],
	engines: ['core', 'server'],
	cli: ['core', 'server', 'film', 'engines', 'tools'],
	gpu: ['core'],
	large: ['core', 'state', 'draw', 'ui', 'gpu', 'map', 'timeline', 'panels'],
	routes: [
		'core',
		'server',
		'state',
		'ui',
		'draw',
		'map',
		'timeline',
		'panels',
		'pages',
		'embed',
		'large'
	]
};

const IMPURE = /^(svelte|maplibre-gl|vite|commander)(\/|$)|^\$app|^\$env|^node:|\.svelte(\.ts)?$/;
const DRAWERS = /\/(utils?|helpers?|common|types|misc|shared)(\/|\.)/;

/** Of the server, beside all folders. */
const HOOKS = 'src/hooks.server.ts';

const files = [
	...readSourceFiles('src/lib'),
	...readSourceFiles('src/cli'),
	...readSourceFiles('src/engines'),
	...readSourceFiles('src/routes')
];
const core = files.filter(({ path }) => path.startsWith('src/lib/core/'));

function partOf(path: string): string | null {
	return /^src\/(?:lib\/)?([^/]+)\/./.exec(path)?.[1] ?? null;
}

function coreFolderOf(path: string): string {
	return path.split('/')[3] ?? '';
}

/** `what` for every import for which it is not null. */
function findings(
	among: readonly SourceFile[],
	what: (file: string, imported: string) => string | null
) {
	return among.flatMap(({ path, imports }) =>
		imports.flatMap((imported) => {
			const reason = what(path, imported);
			return reason === null ? [] : [`${path} imports ${imported}: ${reason}`];
		})
	);
}

describe('layers', () => {
	it('finds imports of every form, and none in comments', () => {
		const text = [
			"import a from 'one';",
			"import type { B } from 'two';",
			"import {\n\tc,\n\td\n} from 'three';",
			"export { e } from 'four';",
			"import 'five';",
			"const f = await import('six');",
			"// import g from 'seven';",
			"/** import h from 'eight'; */"
		].join('\n');
		expect(importsOf(text)).toEqual(['one', 'two', 'three', 'four', 'five', 'six']);
	});

	it('sees the whole product', () => {
		expect(files.length).toBeGreaterThan(50);
		expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
	});

	it('every folder of core has a rank', () => {
		const folders = new Set(core.map(({ path }) => coreFolderOf(path)));
		expect([...folders].filter((folder) => !(folder in RANKS))).toEqual([]);
	});

	it('core imports lower ranks only', () => {
		const wrong = findings(core, (file, imported) => {
			if (!imported.startsWith('src/lib/core/')) return null;
			const [from, to] = [coreFolderOf(file), coreFolderOf(imported)];
			if (from === to || (RANKS[to] ?? 99) < (RANKS[from] ?? -1)) return null;
			return `${from} has rank ${RANKS[from]}, ${to} has rank ${RANKS[to]}; move what is shared to the lower one, or pass it in`;
		});
		expect(wrong).toEqual([]);
	});

	it('core is pure: no Svelte, map, Node or browser', () => {
		const wrong = findings(core, (_file, imported) =>
			IMPURE.test(imported) ? 'core runs anywhere; take what is needed as a parameter' : null
		);
		expect(wrong).toEqual([]);
	});

	it('core has no clock and no chance', () => {
		const wrong = core
			.filter(({ text }) =>
				/\bnew Date\b|\bDate\.|Math\.random|performance\.now/.test(withoutComments(text))
			)
			.map(({ path }) => path);
		expect(wrong).toEqual([]);
	});

	it('parts of the product import only what lies before them', () => {
		const wrong = findings(files, (file, imported) => {
			const from = partOf(file);
			const to = imported.startsWith('src/') ? partOf(imported) : null;
			if (from === null || to === null || from === to) return null;
			if (MAY_IMPORT[from]?.includes(to)) return null;
			return `${from} may import ${MAY_IMPORT[from]?.join(', ') || 'nothing else'}; views talk through lib/state`;
		});
		expect(wrong).toEqual([]);
	});

	it('every part is known', () => {
		const parts = new Set(files.map(({ path }) => partOf(path)));
		expect([...parts].filter((part) => part !== null && !(part in MAY_IMPORT))).toEqual([]);
	});

	it('only lib/map imports MapLibre', () => {
		const wrong = findings(files, (file, imported) =>
			/^maplibre-gl(\/|$)/.test(imported) && partOf(file) !== 'map'
				? 'ask lib/map, which owns the one map'
				: null
		);
		expect(wrong).toEqual([]);
	});

	it('only lib/server, the engines, the command line and the tools open files', () => {
		const wrong = findings(files, (file, imported) =>
			/^(node:)?(fs|path|child_process|os)(\/|$)/.test(imported) &&
			!['server', 'engines', 'cli'].includes(partOf(file) ?? '')
				? 'lib/server is the one place that opens files'
				: null
		);
		expect(wrong).toEqual([]);
	});

	it('imports inside src/lib name the file in full', () => {
		const wrong = files
			.filter(({ path }) => path.startsWith('src/lib/'))
			.flatMap(({ path, text }) => importsOf(text).map((specifier) => ({ path, specifier })))
			.filter(
				({ specifier }) =>
					specifier.startsWith('$lib') ||
					(/^(#lib\/|\.)/.test(specifier) && !/\.\w+(\?\S*)?$/.test(specifier))
			)
			.map(({ path, specifier }) => `${path} imports ${specifier}: write #lib/…, with extension`);
		expect(wrong).toEqual([]);
	});
});

describe('size and names', () => {
	it('no file is a drawer', () => {
		expect(files.map(({ path }) => path).filter((path) => DRAWERS.test(path))).toEqual([]);
	});

	it('names are kebab-case, components PascalCase', () => {
		const wrong = files
			.map(({ path }) => path)
			.filter((path) => !path.startsWith('src/routes/'))
			.filter((path) => {
				const name = path.split('/').at(-1) ?? '';
				return name.endsWith('.svelte')
					? !/^[A-Z][A-Za-z0-9]*\.svelte$/.test(name)
					: !/^[a-z0-9]+(-[a-z0-9]+)*(\.svelte|\.d)?\.(ts|mjs|js)$/.test(name);
			});
		expect(wrong).toEqual([]);
	});

	it('files stay short', () => {
		const wrong = files
			.filter(({ path, lines }) => lines > budgetOf(path))
			.map(
				({ path, lines }) =>
					`${path} has ${lines} lines; at most ${budgetOf(path)}: one file, one concept`
			);
		expect(wrong).toEqual([]);
	});

	it('nothing is exported for nobody', () => {
		// The documentation's test reads tables that the program itself only takes types from.
		const readers = [
			...files,
			...readSourceFiles('src/tools'),
			{ path: HOOKS, text: readFileSync(HOOKS, 'utf8') },
			...readSourceFiles('tests').filter(({ path }) => path === 'tests/docs.test.ts')
		];
		const wrong = files
			.filter(({ path }) => path.startsWith('src/lib/') && path.endsWith('.ts'))
			.flatMap(({ path, text }) => {
				const elsewhere = readers.filter((file) => file.path !== path);
				return exportedNames(text)
					.filter((name) => !elsewhere.some((file) => new RegExp(`\\b${name}\\b`).test(file.text)))
					.map((name) => `${path} exports ${name}, which nothing in the product uses`);
			});
		expect(wrong).toEqual([]);
	});

	it('modules export few names', () => {
		const wrong = files
			.filter(({ path }) => path.endsWith('.ts'))
			.map(({ path, text }) => ({ path, names: exportedNames(text).length }))
			.filter(({ names }) => names > 8)
			.map(({ path, names }) => `${path} exports ${names} names; at most 8`);
		expect(wrong).toEqual([]);
	});
});

function budgetOf(path: string): number {
	if (path.startsWith('src/cli/commands/')) return 100;
	return path.endsWith('.svelte') ? 250 : 350;
}

/** Of values; types come with the values that they describe. */
function exportedNames(text: string): string[] {
	const exported = /^export (?:async )?(?:function\*?|class|const|let) (\w+)/gm;
	return [...withoutComments(text).matchAll(exported)].map((match) => match[1] ?? '');
}
