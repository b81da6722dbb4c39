import { describe, expect, it } from 'vitest';
import { toTextWidth } from '#lib/core/scene/text-width.ts';
import { toYearRange } from '#lib/core/time/day.ts';
import type { Frame } from '#lib/draw/frame/frame.ts';
import { toDatasetFolder } from '#lib/server/dataset-folder.ts';
import { loadDataset } from '#lib/server/load-dataset.ts';
import { MOSCOW, repeat, TEHRAN, toDataset } from '../../core/scene/fixture.ts';
import { draw, LAND, SIZES, toFrame, toMaker, wordsOf } from './fixture.ts';

const { dataset: corpus } = loadDataset(toDatasetFolder('data/moscow-damascus-tehran'));
if (!corpus) throw new Error('The dataset cannot be read');
const small = toDataset([MOSCOW, TEHRAN], [{ from: 'moscow', to: 'tehran' }, { at: 'tehran' }]);

/** Texts that reach over an edge of the frame. */
function outside({ texts, width, height }: Frame): string[] {
	return texts
		.filter(({ text, x, y, sizePx, anchor }) => {
			const wide = toTextWidth(text.replace(/[\u2066-\u2069]/g, ''), sizePx);
			const [left, right] = anchor === 'start' ? [x, x + wide] : [x - wide, x];
			return left < 0 || right > width || y - sizePx < 0 || y > height;
		})
		.map(({ text }) => text);
}

/** Texts whose lines lie on one another. */
function overlapping({ texts }: Frame): string[] {
	const boxes = texts.map(({ text, x, y, sizePx, anchor }) => {
		const wide = toTextWidth(text.replace(/[\u2066-\u2069]/g, ''), sizePx) * 0.95;
		const left = anchor === 'start' ? x : x - wide;
		return { text, left, right: left + wide, top: y - sizePx * 0.7, bottom: y };
	});
	return boxes.flatMap((a, at) =>
		boxes
			.slice(at + 1)
			.filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
			.map((b) => `${a.text} | ${b.text}`)
	);
}

describe('a frame', () => {
	it('says title, date, slice, sources and whose land it is', () => {
		const frame = toFrame(corpus, { query: 'time=1988/1991' });
		expect(wordsOf(frame, 'title')).toBe(corpus.title);
		expect(wordsOf(frame, 'date')).toBe('1988 to 1991');
		expect(wordsOf(frame, 'words')).toMatch(/^\w+ documents record \d+ events and ties/);
		expect(wordsOf(frame, 'note')).toMatch(/Borders of December 1989, approximate Natural Earth/);
		expect(wordsOf(frame, 'note')).toMatch(/Sources: .+; and \w+ more/);
	});

	it('says the filters of a slice', () => {
		expect(wordsOf(toFrame(corpus, { query: 'kind=arms' }), 'words')).toMatch(/arms/i);
	});

	it('has lines as wide as their amounts where a unit is chosen, and says so', () => {
		const query = 'time=1955/1991';
		const counted = toFrame(corpus, { query });
		const weighed = toFrame(corpus, { query, unit: 'US$' });
		const widths = ({ still }: Frame) => still.scene.strands.map(({ path }) => path);
		expect(widths(weighed)).not.toEqual(widths(counted));
		expect(wordsOf(weighed, 'key')).toContain('line as wide as its amount in US$');
		expect(wordsOf(counted, 'key')).not.toContain('as wide as');
	});

	it.each(Object.entries(SIZES))('has nothing cut off or covered: %s', (_, size) => {
		for (const query of ['', 'mode=cumulative', 'time=1989-03/1989-03', 'kind=arms&proj=globe']) {
			const frame = toFrame(corpus, { query, size });
			expect(outside(frame), query).toEqual([]);
			expect(overlapping(frame), query).toEqual([]);
			expect(frame.map.height, query).toBeGreaterThan(frame.height * 0.35);
			expect(frame.still.viewport).toMatchObject({
				width: frame.map.width,
				height: frame.map.height
			});
		}
	});

	it('has every standing and kind of its slice in the key, with its own colour and shape', () => {
		const frame = toFrame(corpus, { size: SIZES.tall });
		const key = wordsOf(frame, 'key');
		for (const words of ['stated as fact', 'reported or claimed', 'planned or asked'])
			expect(key).toContain(words);
		const kinds = frame.samples.filter(({ type }) => type === 'kind');
		expect(kinds.length).toBe(corpus.kinds.length);
	});

	it('explains the areas of the dataset that are drawn on its day, and no others', () => {
		const { dataset } = loadDataset(toDatasetFolder('tests/browser/datasets/areas'));
		if (!dataset) throw new Error('The dataset with areas cannot be read');
		const keyOf = (query: string) => wordsOf(toFrame(dataset, { query }), 'key');
		expect(keyOf('time=1994')).toMatch(/Border strip.*Fishing limit.*No-fly zone <b>north<\/b>/);
		expect(keyOf('time=1984')).not.toContain('Border strip');
		expect(keyOf('time=1984')).toContain('Fishing limit');
		expect(draw(toFrame(dataset, { query: 'time=1994' }))).not.toContain('<b>');
	});

	it('is the same drawing twice, byte by byte', () => {
		const make = () => draw(toFrame(corpus, { query: 'time=1990', size: SIZES.square }));
		expect(make()).toBe(make());
	});

	it('is a drawing that needs no page: no variables, handlers or inline styles', () => {
		const svg = draw(toFrame(corpus), 'dark');
		expect(svg).not.toMatch(/var\(|light-dark|currentcolor|\bon\w+=|style="/);
		expect(svg).toMatch(/<title>Moscow, Damascus, Tehran\. 1988 to 1991/);
	});

	it('fits the same land whatever its shape', () => {
		const zooms = Object.values(SIZES).map((size) => {
			const { still, map } = toFrame(corpus, { query: 'map=40,40,4', size });
			return { zoom: still.viewport.zoom, map, centre: still.viewport.centre };
		});
		for (const { zoom, map, centre } of zooms) {
			const shown = 2 ** (4 - zoom);
			expect(centre).toEqual([40, 40]);
			expect(map.width * shown).toBeGreaterThanOrEqual(1000 - 1e-6);
			expect(map.height * shown).toBeGreaterThanOrEqual(640 - 1e-6);
		}
	});

	it('of an empty slice says so and is drawn', () => {
		const frame = toFrame(corpus, { query: 'time=2003&kind=arms' });
		expect(wordsOf(frame, 'words')).toMatch(/^Nothing/);
		expect(wordsOf(frame, 'date')).toBe('2003');
		expect(frame.samples).toEqual([]);
		expect(draw(frame)).toContain('Nothing');
	});

	it('of a dataset without records, places and sources is drawn', () => {
		const frame = toFrame(toDataset([], []));
		expect(outside(frame)).toEqual([]);
		expect(wordsOf(frame, 'note')).not.toContain('Source');
	});

	it.each(Object.entries(SIZES))('keeps its map under a very long title: %s', (_, size) => {
		const title = repeat(60, () => 'correspondence').join(' ');
		const frame = toFrame({ ...small, title }, { size });
		expect(wordsOf(frame, 'title')).toMatch(/…$/);
		expect(frame.map.height).toBeGreaterThan(frame.height * 0.3);
		expect(overlapping(frame)).toEqual([]);
	});

	it('breaks a name without spaces that is wider than its column', () => {
		const frame = toFrame({ ...small, title: 'X'.repeat(300) });
		expect(outside(frame)).toEqual([]);
	});

	it('sets a title from right to left at the right edge of its column', () => {
		const frame = toFrame({ ...small, title: 'موسكو ودمشق وطهران', language: 'ar' });
		const [title] = frame.texts.filter(({ role }) => role === 'title');
		expect(title).toMatchObject({ anchor: 'end' });
		expect(title!.x).toBeLessThan(frame.map.x);
		expect(outside(frame)).toEqual([]);
	});

	it('names kinds and places in the language asked for', () => {
		const frame = toFrame(corpus, { language: 'ar', size: SIZES.tall });
		expect(wordsOf(frame, 'key')).toMatch(/زيارات/);
	});
});

describe('the frames of a film', () => {
	const windows = [toYearRange(1955), toYearRange(1956, 1957), toYearRange(1988, 1991)];
	const maker = toMaker(corpus, { windows, size: SIZES.tall });
	const frames = windows.map((window) => maker.frameAt(window, LAND));

	it('differ in date, words and strip only; nothing else moves', () => {
		const still = (frame: Frame) => frame.texts.filter(({ role }) => !/date|words|note/.test(role));
		for (const frame of frames) {
			expect(still(frame)).toEqual(still(frames[0]!));
			expect(frame.map).toEqual(frames[0]!.map);
			expect(frame.still.viewport).toBe(maker.viewport);
		}
		expect(frames.map((frame) => wordsOf(frame, 'date'))).toEqual([
			'1955',
			'1956 to 1957',
			'1988 to 1991'
		]);
		expect(new Set(frames.map(({ strip }) => strip.from)).size).toBe(3);
	});

	it('show all their dates in one size, at one place', () => {
		const dates = frames.map(({ texts }) => texts.find(({ role }) => role === 'date')!);
		expect(new Set(dates.map(({ sizePx, x, y }) => [sizePx, x, y].join())).size).toBe(1);
	});

	it('have one key for all, with what any of them shows', () => {
		expect(wordsOf(frames[0]!, 'key')).toContain('reported or claimed');
	});

	it('say in passing what can be read in passing', () => {
		expect(wordsOf(frames[2]!, 'words')).toBe('Four documents record 98 events and ties.');
	});

	it('grow to the right when they are cumulative', () => {
		const growing = toMaker(corpus, { windows, query: 'mode=cumulative' });
		const [first, , last] = windows.map((window) => growing.frameAt(window, LAND));
		expect(wordsOf(last!, 'date')).toBe('Up to 1991');
		expect(last!.strip.from).toBe(first!.strip.from);
		expect(last!.strip.to).toBeGreaterThan(first!.strip.to);
	});
});
