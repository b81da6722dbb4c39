import { parseCamera } from '#lib/core/address/camera.ts';
import { VIEW_PARAMETERS } from '#lib/core/address/encode-view.ts';
import { decodeIds } from '#lib/core/address/id-list.ts';
import { parsePair } from '#lib/core/address/pair-text.ts';
import { ParameterReader } from '#lib/core/address/parameter-reader.ts';
import type { ViewParameters } from '#lib/core/address/parameter-reader.ts';
import { parseSelection } from '#lib/core/address/selection-text.ts';
import type { View } from '#lib/core/address/view.ts';
import { MODALITIES } from '#lib/core/model/dataset.ts';
import type { Modality } from '#lib/core/model/dataset.ts';
import { NOTHING_SELECTED } from '#lib/core/model/selection.ts';
import type { Selection } from '#lib/core/model/selection.ts';
import type { Filters, Pair } from '#lib/core/slice/query.ts';
import { parseWindow } from '#lib/core/time/window.ts';

export interface ParsedView {
	view: View;
	/** For the reader: one sentence for all that was not understood and all unknown ids, or none. */
	notices: string[];
}

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;
const STEP = /^[1-9]\d{0,5}$/;
const STORY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** What a dataset has, by id; null for what it has not. */
interface Things {
	place(id: string): unknown;
	actor(id: string): unknown;
	source(id: string): unknown;
	kind(id: string): unknown;
	record(ref: string): unknown;
}

/** Added by newsletters and networks to every link; nothing a reader could put right. */
const FOREIGN = /^(?:utm_.*|fbclid|gclid|mc_[ce]id|ref)$/;

/**
 * The view that an address names, given by its query or by what has read it, on top of the
 * defaults. Never throws: what is not understood is left at its default and said in a notice; so
 * are ids that the dataset does not have.
 */
export function parseView(
	address: ViewParameters | string,
	lookup: Things,
	defaults: View
): ParsedView {
	const reader = new ParameterReader(
		typeof address === 'string' ? new URLSearchParams(address) : address
	);
	const { query } = defaults;
	const view: View = {
		query: {
			window: reader.read('time', query.window, (text) => parseWindow(text) ?? undefined),
			mode: reader.choose('mode', query.mode, ['window', 'instant', 'cumulative']),
			filters: readFilters(reader, lookup, query.filters),
			dates: reader.choose('dates', query.dates, ['possible', 'certain'])
		},
		camera: reader.read('map', defaults.camera, orNull(parseCamera)),
		projection: reader.choose('proj', defaults.projection, ['globe', 'mercator']),
		selection: readSelection(reader, lookup, defaults.selection),
		story: reader.read('story', defaults.story, orNull(matching(STORY))),
		step: reader.read('step', defaults.step, orNull(toStep)),
		play: reader.choose('play', defaults.play ? '1' : '', ['1', '']) === '1',
		theme: reader.choose('theme', defaults.theme, ['light', 'dark', 'auto']),
		language: reader.read('lang', defaults.language, orNull(matching(LANGUAGE)))
	};
	const ours = new Set<string>(VIEW_PARAMETERS);
	reader.refuse((name) => ours.has(name) || FOREIGN.test(name));
	return { view, notices: reader.notices() };
}

function readFilters(reader: ParameterReader, lookup: Things, usual: Filters): Filters {
	const ids = (name: string, value: readonly string[], find: (id: string) => unknown) =>
		reader.read(name, value, (text) =>
			decodeIds(text).filter((id) => reader.known(name, id, find(id)))
		);
	return {
		places: ids('place', usual.places, (id) => lookup.place(id)),
		actors: ids('actor', usual.actors, (id) => lookup.actor(id)),
		sources: ids('source', usual.sources, (id) => lookup.source(id)),
		kinds: ids('kind', usual.kinds, (id) => lookup.kind(id)),
		modalities: reader.read('modality', usual.modalities, toModalities),
		pair: reader.read('pair', usual.pair, (text) => {
			const pair = text === '' ? null : parsePair(text);
			return pair && !hasEnds(reader, lookup, pair) ? usual.pair : pair;
		}),
		text: reader.read('q', usual.text, (text) => text)
	};
}

function readSelection(reader: ParameterReader, lookup: Things, usual: Selection): Selection {
	const selection = reader.read('select', usual, parseSelection);
	return isThere(reader, lookup, selection) ? selection : NOTHING_SELECTED;
}

function isThere(reader: ParameterReader, lookup: Things, selection: Selection): boolean {
	switch (selection.type) {
		case 'none':
			return true;
		case 'record': {
			const { ref } = selection;
			const colon = ref.indexOf(':');
			return reader.known(ref.slice(0, colon), ref.slice(colon + 1), lookup.record(ref));
		}
		case 'flow':
			return hasEnds(reader, lookup, selection);
		default:
			return reader.known(selection.type, selection.id, lookup[selection.type](selection.id));
	}
}

function hasEnds(
	reader: ParameterReader,
	lookup: Things,
	{ from, to }: Pick<Pair, 'from' | 'to'>
): boolean {
	const ends = [...new Set([from, to])];
	return ends.map((id) => reader.known('place', id, lookup.place(id))).every(Boolean);
}

function toModalities(text: string): Modality[] | undefined {
	const ids = decodeIds(text);
	const modalities = MODALITIES.filter((modality) => ids.includes(modality));
	return modalities.length === ids.length ? modalities : undefined;
}

function toStep(text: string): number | null {
	return STEP.test(text) ? Number(text) : null;
}

function matching(pattern: RegExp): (text: string) => string | null {
	return (text) => (pattern.test(text) ? text : null);
}

/** An empty text takes a default away; another one that is not understood is no answer. */
function orNull<T>(parse: (text: string) => T | null): (text: string) => T | null | undefined {
	return (text) => (text === '' ? null : (parse(text) ?? undefined));
}
