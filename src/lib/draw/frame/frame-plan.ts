import { fitText } from '#lib/draw/fit-text.ts';
import type { Box, FrameSample, FrameText } from '#lib/draw/frame/frame.ts';
import { toLines } from '#lib/draw/frame/frame-lines.ts';
import { toSourceLines } from '#lib/draw/frame/frame-words.ts';
import { layoutLegend, type LegendItem } from '#lib/draw/frame/frame-legend.ts';
import { wrapText } from '#lib/draw/wrap-text.ts';

/** What all frames of a film have in common. */
export interface FrameContent {
	title: string;
	/** Every date that is shown, so that all have one size. */
	dates: readonly string[];
	/** Everything that is said below the date, for the room it needs. */
	words: readonly string[];
	legend: readonly LegendItem[];
	/** Titles of the documents that the records come from. */
	sources: readonly string[];
	/** Names of the two ends of the strip of time. */
	ends: readonly [string, string];
}

/** Where everything lies in the frames of a film, so that nothing but its content moves. */
export interface FramePlan {
	width: number;
	height: number;
	map: Box;
	strip: Box;
	/** What is the same in every frame. */
	texts: readonly FrameText[];
	samples: readonly FrameSample[];
	date: { box: Omit<Box, 'height'>; sizePx: number; most: number };
	words: { box: Omit<Box, 'height'>; most: number };
	/** For whose borders are drawn. */
	credit: { box: Omit<Box, 'height'>; most: number };
}

export const WORDS_STYLE = { role: 'words', sizePx: 13, leading: 1.36 } as const;
export const DATE_LEADING = 1.08;
export const NOTE_PX = 9.5;

export const NOTE_LEADING = 1.35;

type Size = { width: number; height: number };

const TITLE_LEADING = 1.2;
/** Room for the product's name beside the sources. */
const BRAND_PX = 64;
const MARGIN = 24;
const STRIP_PX = 26;
/** Wider frames than this have their words beside the map. */
const WIDE = 1.25;

/** @param size from `toFrameSize` */
export function planFrames(content: FrameContent, size: Size): FramePlan {
	return size.width / size.height >= WIDE ? planWide(content, size) : planTall(content, size);
}

/** Words beside the map, strip and key below both. */
function planWide(content: FrameContent, { width, height }: Size): FramePlan {
	const column = Math.round(Math.min(300, Math.max(180, width * 0.3)));
	const whole = { x: MARGIN, width: width - 2 * MARGIN };
	const legend = layoutLegend(content.legend, { ...whole, y: 0, height: Math.max(20, height / 8) });
	const legendY = height - 10 - legend.heightPx;
	const strip = toStripBox(whole, legendY - STRIP_PX - 8);
	const foot = strip.y - 8;

	const room = { x: MARGIN, width: column - MARGIN - 16 };
	const title = fitText(content.title, { widthPx: room.width, sizesPx: [20, 17, 15], most: 3 });
	const titleY = MARGIN - 4;
	const dateY = titleY + heightOf(title.lines.length, title.sizePx, TITLE_LEADING) + 12;
	const date = fitDates(content.dates, room.width, [42, 36, 32, 28, 24, 20], 2);
	const wordsY = dateY + heightOf(date.most, date.sizePx, DATE_LEADING) + 10;
	const notes = layoutNotes(content.sources, room, foot - 12, Math.min(3, height / 120));
	const words = { box: { ...room, y: wordsY }, most: toWordLines(notes.y - wordsY - 8) };
	return {
		width,
		height,
		map: { x: column, y: 0, width: width - column, height: foot },
		words,
		...toFittings(content, { room, title, titleY, date, dateY, legend, legendY, strip, notes })
	};
}

/** Everything below each other. */
function planTall(content: FrameContent, { width, height }: Size): FramePlan {
	const isLong = height > width * 1.3;
	const room = { x: MARGIN, width: width - 2 * MARGIN };
	const title = fitText(content.title, {
		widthPx: room.width,
		sizesPx: isLong ? [24, 21, 18] : [20, 18, 16],
		most: isLong ? 3 : 2
	});
	const titleY = isLong ? 32 : 18;
	const dateY = titleY + heightOf(title.lines.length, title.sizePx, TITLE_LEADING) + 6;
	const date = isLong
		? fitDates(content.dates, room.width, [54, 46, 40, 34, 28], 2)
		: fitDates(content.dates, room.width, [44, 38, 32, 27, 22], 1);
	const mapY = dateY + heightOf(date.most, date.sizePx, DATE_LEADING) + (isLong ? 18 : 12);

	const notes = layoutNotes(content.sources, room, height - (isLong ? 28 : 12), isLong ? 3 : 1);
	const legendRoom = { ...room, y: 0, height: height * (isLong ? 0.16 : 0.125) };
	const legend = layoutLegend(content.legend, legendRoom);
	const legendY = notes.y - 10 - legend.heightPx;
	const wordsMost = countLines(content.words, room.width, isLong ? 5 : 3);
	const wordsY = legendY - 8 - heightOf(wordsMost, WORDS_STYLE.sizePx, WORDS_STYLE.leading);
	const strip = toStripBox(room, wordsY - 14 - STRIP_PX);
	return {
		width,
		height,
		map: { x: 0, y: mapY, width, height: Math.max(1, strip.y - 10 - mapY) },
		words: { box: { ...room, y: wordsY }, most: wordsMost },
		...toFittings(content, { room, title, titleY, date, dateY, legend, legendY, strip, notes })
	};
}

/** Where the parts that every frame has were found room. */
interface Places {
	room: { x: number; width: number };
	title: { lines: readonly string[]; sizePx: number };
	titleY: number;
	date: { sizePx: number; most: number };
	dateY: number;
	legend: ReturnType<typeof layoutLegend>;
	legendY: number;
	strip: Box;
	notes: ReturnType<typeof layoutNotes>;
}

function toFittings(
	{ ends }: FrameContent,
	{ room, title, titleY, date, dateY, legend, legendY, strip, notes }: Places
): Pick<FramePlan, 'strip' | 'texts' | 'samples' | 'date' | 'credit'> {
	const { sizePx } = title;
	const titleStyle = { role: 'title', sizePx, leading: TITLE_LEADING } as const;
	return {
		strip,
		texts: [
			...toLines(title.lines, { ...room, y: titleY }, titleStyle),
			...moveDown(legend.texts, legendY),
			...toEnds(ends, strip),
			...notes.texts
		],
		samples: moveDown(legend.samples, legendY),
		date: { ...date, box: { ...room, y: dateY } },
		credit: notes.credit
	};
}

/** The size in which the longest of them fits, and how many lines that takes. */
function fitDates(
	dates: readonly string[],
	widthPx: number,
	sizesPx: readonly number[],
	most: number
): { sizePx: number; most: number } {
	const fits = dates.map((date) => fitText(date, { widthPx, sizesPx, most }));
	return {
		sizePx: Math.min(sizesPx[0]!, ...fits.map(({ sizePx }) => sizePx)),
		most: Math.max(1, ...fits.map(({ lines }) => lines.length))
	};
}

function countLines(words: readonly string[], widthPx: number, most: number): number {
	const counts = words.map((each) => wrapText(each, widthPx, WORDS_STYLE.sizePx, most).length);
	return Math.max(1, ...counts);
}

function toWordLines(roomPx: number): number {
	return Math.max(1, Math.floor(roomPx / (WORDS_STYLE.sizePx * WORDS_STYLE.leading)));
}

function heightOf(lines: number, sizePx: number, leading: number): number {
	return lines * sizePx * leading;
}

function moveDown<T extends { y: number }>(things: readonly T[], px: number): T[] {
	return things.map((thing) => ({ ...thing, y: thing.y + px }));
}

/** Between the names of its two ends. */
function toStripBox({ x, width }: { x: number; width: number }, y: number): Box {
	return { x: x + 40, y, width: width - 80, height: STRIP_PX };
}

function toEnds(ends: FrameContent['ends'], { x, y, width, height }: Box): FrameText[] {
	const first = { role: 'year', y: y + height, sizePx: 11 } as const;
	return [
		{ ...first, text: ends[0], x: x - 8, anchor: 'end' },
		{ ...first, text: ends[1], x: x + width + 8, anchor: 'start' }
	];
}

/** From `bottom` up: the product's name, the sources, and room for whose borders are drawn. */
function layoutNotes(
	sources: readonly string[],
	{ x, width }: { x: number; width: number },
	bottom: number,
	most: number
): { texts: FrameText[]; credit: FramePlan['credit']; y: number } {
	const isNarrow = width < 320;
	const lines = toSourceLines(sources, {
		widthPx: isNarrow ? width : width - BRAND_PX,
		sizePx: NOTE_PX,
		most: Math.max(1, Math.floor(most))
	});
	const creditMost = isNarrow ? 2 : 1;
	const brand = isNarrow ? 1.6 : 0;
	const y = bottom - heightOf(lines.length + creditMost + brand, NOTE_PX, NOTE_LEADING);
	const style = { role: 'note', sizePx: NOTE_PX, leading: NOTE_LEADING } as const;
	const sourcesY = y + heightOf(creditMost, NOTE_PX, NOTE_LEADING);
	return {
		y,
		credit: { box: { x, y, width: isNarrow ? width : width - BRAND_PX }, most: creditMost },
		texts: [
			...toLines(lines, { x, y: sourcesY, width }, style),
			{
				role: 'brand',
				text: 'Dateline',
				x: isNarrow ? x : x + width,
				y: bottom - 2,
				sizePx: 12,
				anchor: isNarrow ? 'start' : 'end'
			}
		]
	};
}
