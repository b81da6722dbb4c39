import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { buildSearchIndex } from '#lib/core/slice/search-index.ts';
import { buildSliceIndex, type SliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import { planPlayback } from '#lib/core/slice/steps.ts';
import { endFrameAt, toWindowFrame } from '#lib/core/slice/window-frame.ts';
import { ALL_DAYS, type DayRange } from '#lib/core/time/day.ts';
import { FrameMaker } from '#lib/draw/frame/frame-maker.ts';
import { PAGE_LANGUAGE } from '#lib/ui/page-language.ts';
import type { FilmOrder, FilmProgress, MadeFile, PictureOrder } from '#lib/film/film-order.ts';
import { countFrames, planFilm, type FilmShot } from '#lib/film/film-plan.ts';
import { FramePainter } from '#lib/film/frame-painter.ts';
import { loadFrameLand } from '#lib/film/load-frame-land.ts';

/** Makes pictures and films of one dataset, in a browser. */
export class Studio {
	readonly #lookup: DatasetLookup;
	readonly #index: SliceIndex;

	constructor(lookup: DatasetLookup) {
		let search: ReturnType<typeof buildSearchIndex> | null = null;
		this.#lookup = lookup;
		this.#index = buildSliceIndex(
			lookup.dataset,
			lookup,
			() => (search ??= buildSearchIndex(lookup))
		);
	}

	/** What a film consists of, one entry for each window that is shown. */
	shots({ view, span, seconds, fps }: FilmOrder): FilmShot[] {
		const { query } = view;
		const everything = sliceRecords(this.#index, {
			...query,
			window: ALL_DAYS,
			mode: 'window',
			dates: 'possible'
		});
		const plan = planPlayback(
			everything.entries.map(({ record }) => record),
			{ window: toEnd(query.window, span), mode: query.mode, bounds: span, unit: 'month' }
		);
		return planFilm(plan, seconds, fps);
	}

	/** The view as a drawing. */
	svg(order: PictureOrder): Promise<MadeFile> {
		return this.#draw(order, [order.view.query.window]);
	}

	/** What a film ends with, as a drawing. */
	lastFrame(order: FilmOrder): Promise<MadeFile> {
		return this.#draw(
			order,
			this.shots(order).map(({ window }) => window)
		);
	}

	/** The view in pixels. */
	async png(order: PictureOrder): Promise<MadeFile> {
		const { window } = order.view.query;
		const painter = await this.#painter(order, [window]);
		await painter.paint(window);
		return { bytes: await painter.toPng(), type: 'image/png', codec: null, frames: 0 };
	}

	/**
	 * @throws where the browser cannot encode the format, see `canMake`, or as the signal says, once
	 *   it is aborted
	 */
	async film(
		order: FilmOrder,
		onprogress: (progress: FilmProgress) => void,
		signal: AbortSignal
	): Promise<MadeFile> {
		const shots = this.shots(order);
		const windows = shots.map(({ window }) => window);
		const painter = await this.#painter(order, windows);
		signal.throwIfAborted();
		const tape =
			order.format === 'gif'
				? new (await import('#lib/film/gif-tape.ts')).GifTape(painter.canvas)
				: await (await import('#lib/film/video-tape.ts')).startVideo(painter.canvas, order);
		const frames = countFrames(shots);
		try {
			let done = 0;
			for (const shot of shots) {
				signal.throwIfAborted();
				await painter.paint(shot.window);
				await tape.add(shot.frames, order.fps, (count) => {
					signal.throwIfAborted();
					onprogress({ done: done + count, frames });
				});
				done += shot.frames;
			}
			return { ...(await tape.finish()), frames };
		} catch (error) {
			await tape.cancel();
			throw error;
		}
	}

	/** The last of some windows. */
	async #draw(order: PictureOrder, windows: readonly DayRange[]): Promise<MadeFile> {
		const svg = await (await this.#painter(order, windows)).svg(windows.at(-1)!);
		return { bytes: new TextEncoder().encode(svg), type: 'image/svg+xml', codec: null, frames: 0 };
	}

	async #painter(order: PictureOrder, windows: readonly DayRange[]): Promise<FramePainter> {
		const maker = new FrameMaker({
			lookup: this.#lookup,
			index: this.#index,
			...order,
			windows,
			pageLanguage: PAGE_LANGUAGE
		});
		const land = await loadFrameLand(order.language, maker.detailZoom);
		return new FramePainter(maker, land, order.theme, order.size);
	}
}

/** A playback that stands at its end begins at its beginning; the window keeps its length. */
function toEnd(window: DayRange, span: DayRange): DayRange {
	const isFinite = window.every((day) => Number.isFinite(day));
	return isFinite ? endFrameAt(toWindowFrame(window), span[1]) : span;
}
