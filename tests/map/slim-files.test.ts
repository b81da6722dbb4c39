import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillOut } from '#lib/map/slim-files.ts';
import { slimBasemap } from '../../src/tools/slim-basemap.mjs';

const FOLDER = 'data/basemap';
const FILES = readdirSync(FOLDER).filter((name) => /^(world|polities|names-).*\.json$/.test(name));

function slim(name: string, text: string): string {
	const fileName = `_app/immutable/assets/${name.replace('.json', '.AbC_-123.json')}`;
	const asset = { type: 'asset' as const, fileName, source: text };
	slimBasemap().generateBundle(null, { [fileName]: asset } as never);
	return asset.source;
}

describe('files of the basemap in a build', () => {
	it.each(FILES)('say the same as %s', (name) => {
		const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
		const slimmed = slim(name, text);
		expect(slimmed.length).toBeLessThan(text.length);
		expect(fillOut(JSON.parse(slimmed))).toEqual(JSON.parse(text));
	});

	it('leaves files that are no list as they are', () => {
		const text = readFileSync(`${FOLDER}/periods.json`, 'utf8');
		expect(slim('periods.json', text)).toBe(text);
		expect(fillOut(JSON.parse(text))).toEqual(JSON.parse(text));
	});

	it('reads what was not slimmed, as while developing', () => {
		const world = JSON.parse(readFileSync(`${FOLDER}/world.json`, 'utf8'));
		expect(fillOut(world)).toEqual(world);
	});

	it('makes nothing of an empty list and of what is no file', () => {
		expect(fillOut(JSON.parse(slim('names-en.json', '{"names":[]}')))).toEqual({ names: [] });
		expect(fillOut(null)).toBeNull();
	});
});
