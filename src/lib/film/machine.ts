// The page behind `dateline film`: it makes what it is asked for and hands it over in pieces.
import { toOpeningView } from '#lib/core/address/opening-view.ts';
import { parseView } from '#lib/core/address/parse-view.ts';
import { decodeDataset } from '#lib/core/model/encode.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { toBounds } from '#lib/core/slice/bounds.ts';
import { fromDay, toYearRange } from '#lib/core/time/day.ts';
import '#lib/ui/fonts.css';
import { encodeBase64 } from '#lib/film/base64.ts';
import { USUAL_SCREEN } from '#lib/film/current-order.ts';
import type { FilmProgress, MadeFile, FilmOrder } from '#lib/film/film-order.ts';
import type { MachineOrder, MachineOutcome } from '#lib/film/machine-order.ts';
import { Studio } from '#lib/film/studio.ts';
import { findVideoCodec } from '#lib/film/video-tape.ts';

/** What the command line lends to the page. */
interface Hands {
	takeBytes(base64: string): Promise<void>;
	hearProgress(progress: FilmProgress): Promise<void>;
}

const PIECE_BYTES = 3 * 2 ** 20;

async function make(machineOrder: MachineOrder, hands: Hands): Promise<MachineOutcome> {
	const { format, size } = machineOrder;
	if ((format === 'mp4' || format === 'webm') && !(await findVideoCodec(format, size))) {
		return { made: false };
	}
	const lookup = new DatasetLookup(decodeDataset(await (await fetch('/dataset.json')).text()));
	const studio = new Studio(lookup);
	const order = toOrder(machineOrder, lookup);
	const file = await makeFile(
		studio,
		order,
		format,
		(progress) => void hands.hearProgress(progress)
	);
	for (let at = 0; at < file.bytes.length; at += PIECE_BYTES) {
		await hands.takeBytes(encodeBase64(file.bytes.subarray(at, at + PIECE_BYTES)));
	}
	return { made: true, codec: file.codec, frames: file.frames };
}

function makeFile(
	studio: Studio,
	order: FilmOrder,
	format: MachineOrder['format'],
	onprogress: (progress: FilmProgress) => void
): Promise<MadeFile> {
	if (format === 'svg' || format === 'png') return studio[format](order);
	return studio.film({ ...order, format }, onprogress, new AbortController().signal);
}

function toOrder(
	{ query, size, theme, language, format, seconds, fps, years }: MachineOrder,
	lookup: DatasetLookup
): FilmOrder {
	const { view } = parseView(query, lookup, toOpeningView(lookup));
	const [first, last] = toBounds(lookup.dataset).map((day) => fromDay(day).year);
	return {
		view,
		size,
		screen: USUAL_SCREEN,
		unit: null,
		theme: theme ?? (view.theme === 'dark' ? 'dark' : 'light'),
		language: language ?? view.language ?? lookup.dataset.language,
		format: format === 'png' || format === 'svg' ? 'gif' : format,
		seconds,
		fps,
		span: toYearRange(years[0] ?? first!, years[1] ?? last!)
	};
}

const { takeBytes, hearProgress } = globalThis as typeof globalThis & Hands;
Object.assign(globalThis, {
	makeForDateline: (order: MachineOrder) => make(order, { takeBytes, hearProgress })
});
