import { extname } from 'node:path';
import { isLanguageTag } from '#lib/core/text/language-tag.ts';
import { MACHINE_FORMATS, type MachineOrder } from '#lib/film/machine-order.ts';
import { UsageError } from '../usage-error.ts';

/** As commander hands them over. */
export interface FilmOptions {
	out: string;
	view: string;
	size: string;
	seconds: string;
	fps?: string;
	from?: string;
	to?: string;
	theme?: string;
	lang?: string;
	texts?: string;
}

const SIDE_PX = [160, 4096] as const;
const SECONDS = [1, 600] as const;
const FPS = { range: [1, 60], video: 25, gif: 10 } as const;

/** @throws UsageError where an option says what cannot be followed */
export function toFilmOrder(options: FilmOptions): MachineOrder {
	const format = toFormat(options.out);
	const isVideo = format === 'mp4' || format === 'webm';
	const fps = options.fps ?? String(format === 'gif' ? FPS.gif : FPS.video);
	const [from, to] = [toYear('--from', options.from), toYear('--to', options.to)];
	if (from !== null && to !== null && from > to) {
		throw new UsageError(`--from ${from} is after --to ${to}`);
	}
	return {
		query: options.view.replace(/^\?/, ''),
		format,
		size: toSize(options.size, isVideo),
		theme: toTheme(options.theme),
		language: toLanguage(options.lang),
		seconds: toNumber('--seconds', options.seconds, SECONDS),
		fps: toNumber('--fps', fps, FPS.range),
		years: [from, to]
	};
}

function toFormat(out: string): MachineOrder['format'] {
	const ending = extname(out).slice(1).toLowerCase();
	const format = MACHINE_FORMATS.find((each) => each === ending);
	if (!format) {
		const list = MACHINE_FORMATS.map((each) => `.${each}`).join(', ');
		throw new UsageError(`--out takes a file that ends in one of ${list}, not ${out}`);
	}
	return format;
}

function toSize(text: string, isVideo: boolean): MachineOrder['size'] {
	const [, width, height] = /^(\d+)x(\d+)$/.exec(text) ?? [];
	if (!width || !height) throw new UsageError(`--size takes pixels such as 1280x720, not ${text}`);
	const size = {
		width: toNumber('the width of --size', width, SIDE_PX),
		height: toNumber('the height of --size', height, SIDE_PX)
	};
	if (isVideo && (size.width % 2 === 1 || size.height % 2 === 1)) {
		throw new UsageError(`--size of a video takes even numbers, not ${text}`);
	}
	return size;
}

function toNumber(name: string, text: string, [least, most]: readonly [number, number]): number {
	const value = Number(text);
	if (text.trim() !== '' && value >= least && value <= most) return value;
	throw new UsageError(`${name} takes a number from ${least} to ${most}, not ${text}`);
}

function toYear(name: string, text: string | undefined): number | null {
	if (text === undefined) return null;
	if (!/^-?\d{1,6}$/.test(text)) throw new UsageError(`${name} takes a year, not ${text}`);
	return Number(text);
}

function toTheme(text: string | undefined): MachineOrder['theme'] {
	if (text === undefined) return null;
	if (text === 'light' || text === 'dark') return text;
	throw new UsageError(`--theme takes light or dark, not ${text}`);
}

function toLanguage(text: string | undefined): string | null {
	if (text === undefined) return null;
	if (!isLanguageTag(text))
		throw new UsageError(`--lang takes a language tag such as ar, not ${text}`);
	return text;
}
