import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VIEW_PARAMETERS } from '#lib/core/address/encode-view.ts';
import { columnsOf, TABLE_NAMES } from '#lib/core/dataset/columns.ts';
import { ISSUE_CODES } from '#lib/core/dataset/issue-codes.ts';
import { MARK_SHAPES, MODALITIES } from '#lib/core/model/dataset.ts';
import { STORY_CODES } from '#lib/core/story/story-codes.ts';
import { parseEdtf } from '#lib/core/time/edtf.ts';
import { FILE_ISSUE_CODES } from '#lib/server/file-issue-codes.ts';
import { processEffects } from '../src/cli/effects.ts';
import { EXIT } from '../src/cli/exit-codes.ts';
import { toProgram } from '../src/cli/main.ts';
import { anchorsOf, codeSpans, linksOf, sectionOf, tableRows } from './support/markdown.ts';

const format = readFileSync('docs/format.md', 'utf8');
const commands = toProgram(processEffects(), () => {}).commands;
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...markdownUnder('docs')];

function markdownUnder(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.md'))
		.map((name) => join(folder, name));
}

describe('docs/format.md', () => {
	it.each(TABLE_NAMES)('lists the columns of %s.csv, and which of them are required', (table) => {
		const documented = tableRows(sectionOf(format, `${table}.csv`)).map(([name, required]) => [
			name,
			required === 'yes'
		]);
		expect(documented).toEqual(columnsOf(table).map(([name, { required }]) => [name, required]));
	});

	it.each(TABLE_NAMES)('lists the closed lists of %s.csv in full', (table) => {
		for (const [name, , holds = ''] of tableRows(sectionOf(format, `${table}.csv`))) {
			const column = columnsOf(table).find(([candidate]) => candidate === name)?.[1];
			const allowed = column?.schema.constraints?.enum;
			if (Array.isArray(allowed)) expect(codeSpans(holds)).toEqual(allowed);
		}
	});

	it('lists every issue code with its severity, and no other', () => {
		const documented = tableRows(sectionOf(format, 'Issues')).map(([code, severity]) => [
			code,
			severity
		]);
		const known = Object.entries({ ...FILE_ISSUE_CODES, ...ISSUE_CODES, ...STORY_CODES });
		expect(Object.fromEntries(documented)).toEqual(
			Object.fromEntries(known.map(([code, { severity }]) => [code, severity]))
		);
		expect(documented).toHaveLength(known.length);
	});

	it('lists every command and option, and no other', () => {
		const visible = commands.filter((command) => !('_hidden' in command && command._hidden));
		const section = sectionOf(format, 'Command line');
		const documented = anchorsOf(section).filter((anchor) => anchor !== 'exit-status');
		expect(documented.sort()).toEqual(visible.map((command) => command.name()).sort());
		for (const command of visible) {
			const text = sectionOf(format, command.name());
			const options = text.includes('| option') ? tableRows(text).map(([option]) => option) : [];
			expect(options).toEqual(command.options.map(({ flags }) => flags));
			const words = command.registeredArguments.map((argument) => {
				const name = argument.name() + (argument.variadic ? '...' : '');
				return argument.required ? `<${name}>` : `[${name}]`;
			});
			expect(text).toContain(`\`${[command.name(), ...words].join(' ')}\``);
		}
	});

	it('lists every exit status', () => {
		const documented = tableRows(sectionOf(format, 'Exit status')).map(([status]) =>
			Number(status)
		);
		expect(documented).toEqual(Object.values(EXIT));
	});

	it('lists every parameter of an address, and no other', () => {
		const documented = tableRows(sectionOf(format, 'Addresses')).map(([name]) => name);
		expect(documented).toEqual([...VIEW_PARAMETERS]);
	});

	it('lists every modality and every shape', () => {
		const modalities = tableRows(sectionOf(format, 'Modality')).map(([name]) => name);
		expect(modalities.sort()).toEqual([...MODALITIES].sort());
		for (const shape of MARK_SHAPES)
			expect(codeSpans(sectionOf(format, 'The folder'))).toContain(shape);
	});

	it('shows only dates that are read', () => {
		const shown = tableRows(sectionOf(format, 'Dates')).flatMap(([written = '']) => {
			const spans = codeSpans(written);
			return spans.length > 0 ? spans : [written];
		});
		expect(shown.length).toBeGreaterThan(20);
		expect(shown.filter((date) => parseEdtf(date).value === null)).toEqual([]);
	});

	it('says of refused dates only what is so', () => {
		for (const date of ['1900-02-29', '12/11/1918', '1984-6-1', 'June 2004', '19', '198']) {
			expect(format).toContain(`\`${date}\``);
			expect(parseEdtf(date).problem, date).not.toBeNull();
		}
	});
});

describe('every page of the documentation', () => {
	it.each(PAGES)('%s links only to what is there', (page) => {
		const text = readFileSync(page, 'utf8');
		const broken = linksOf(text)
			.filter((link) => !/^[a-z]+:/.test(link))
			.filter((link) => !resolves(page, text, link));
		expect(broken).toEqual([]);
	});

	it.each(PAGES)('%s names only commands that exist', (page) => {
		const text = readFileSync(page, 'utf8');
		for (const [, name = ''] of text.matchAll(/\bnpm (?:run )?(start|test|(?<=run )[a-z]+)\b/g)) {
			expect(Object.keys(scripts)).toContain(name);
		}
		for (const [, name = ''] of text.matchAll(/npx dateline ([a-z]+)/g)) {
			expect(commands.map((command) => command.name())).toContain(name);
		}
	});
});

describe('the README', () => {
	const readme = readFileSync('README.md', 'utf8');

	it('names the two commands a newcomer needs', () => {
		expect(readme).toContain('npm start');
		expect(readme).toContain('npm test');
	});

	it('shows one picture', () => {
		expect(linksOf(readme).filter((link) => link.endsWith('.png'))).toHaveLength(1);
	});
});

describe('the lockfile', () => {
	const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8'));

	it('names no registry, so that any may be used', () => {
		expect(JSON.stringify(lockfile)).not.toMatch(/"resolved":"https?:/);
	});

	it('holds a MapLibre whose attribution cannot run scripts (6.4.1 or newer)', () => {
		const [major = 0, minor = 0, patch = 0] = lockfile.packages['node_modules/maplibre-gl'].version
			.split('.')
			.map(Number);
		expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(6_004_001);
	});
});

function resolves(page: string, text: string, link: string): boolean {
	const [path = '', anchor] = link.split('#');
	const target = path === '' ? page : join(dirname(page), path);
	if (!existsSync(target)) return false;
	const targetText = path === '' ? text : anchor ? readFileSync(target, 'utf8') : '';
	return anchor === undefined || anchorsOf(targetText).includes(anchor);
}
