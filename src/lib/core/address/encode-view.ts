import { encodeCamera } from '#lib/core/address/camera.ts';
import { encodeIds } from '#lib/core/address/id-list.ts';
import { encodePair } from '#lib/core/address/pair-text.ts';
import { encodeSelection } from '#lib/core/address/selection-text.ts';
import type { View } from '#lib/core/address/view.ts';
import { encodeWindow } from '#lib/core/time/window.ts';

/** The parameters of an address in the order in which they are written. */
export const VIEW_PARAMETERS = [
	'time',
	'mode',
	'map',
	'proj',
	'place',
	'actor',
	'source',
	'kind',
	'modality',
	'pair',
	'dates',
	'q',
	'select',
	'story',
	'step',
	'play',
	'theme',
	'lang'
] as const;
export type ViewParameter = (typeof VIEW_PARAMETERS)[number];

/** Signs that are legal in a query and need no escape there; a space is written `+`. */
const LEGAL = /%(?:2F|3A|3B|2C|40|24|21)|%20/g;

/**
 * The query of an address, without `?`, that `parseView` reads as this view with the same
 * defaults. What equals the default is left out; an empty value takes a default away.
 */
export function encodeView(view: View, defaults: View): string {
	const values = toValues(view);
	const usual = toValues(defaults);
	return VIEW_PARAMETERS.filter((name) => values[name] !== usual[name])
		.map((name) => `${name}=${toReadable(values[name])}`)
		.join('&');
}

function toValues(view: View): Record<ViewParameter, string> {
	const { window, mode, filters, dates } = view.query;
	return {
		time: encodeWindow(window),
		mode,
		map: view.camera ? encodeCamera(view.camera) : '',
		proj: view.projection,
		place: encodeIds(filters.places),
		actor: encodeIds(filters.actors),
		source: encodeIds(filters.sources),
		kind: encodeIds(filters.kinds),
		modality: encodeIds(filters.modalities),
		pair: filters.pair ? encodePair(filters.pair) : '',
		dates,
		q: filters.text,
		select: encodeSelection(view.selection),
		story: view.story ?? '',
		step: view.step === null ? '' : String(view.step),
		play: view.play ? '1' : '',
		theme: view.theme,
		lang: view.language ?? ''
	};
}

/** Half a character, as text cut off at a length may end with, has no place in an address. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

function toReadable(value: string): string {
	return encodeURIComponent(value.replace(LONE_SURROGATE, '\ufffd')).replace(LEGAL, (escape) =>
		escape === '%20' ? '+' : decodeURIComponent(escape)
	);
}
