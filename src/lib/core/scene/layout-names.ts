import type { NameType, PeriodName } from '#lib/core/basemap/period-table.ts';
import { isInView, isWholeInView } from '#lib/core/scene/in-view.ts';
import { toNameForm, type NameForm } from '#lib/core/scene/name-form.ts';
import { toNameSpots, type NameSpot } from '#lib/core/scene/name-spots.ts';
import { Occupancy } from '#lib/core/scene/occupancy.ts';
import { projectPlace } from '#lib/core/scene/project-place.ts';
import { grow, type Rectangle } from '#lib/core/scene/screen-cells.ts';
import type { ScreenPoint, Viewport } from '#lib/core/scene/viewport.ts';

/** A name of the land or the sea, and where it stands in a frame. */
export interface PlacedName {
	key: string;
	type: NameType;
	form: NameForm;
	/** Where what it names is; a city has its dot there. CSS pixels of the map. */
	at: ScreenPoint;
	spot: NameSpot;
}

export interface NameLayout {
	/** Of the day that the map shows, see `namesAt`; what is known of a name is kept with the object. */
	names: readonly PeriodName[];
	/** BCP 47 tag of the names. */
	language: string;
	viewport: Viewport;
	/** Marks and words that lie over the names. */
	occupied: Occupancy;
	/** Names that already stand on the map; they are not said twice. */
	written: ReadonlySet<string>;
	/** What stood in the frame before: it keeps its place where it still fits, and is the same object. */
	before: readonly PlacedName[];
}

interface Candidate {
	key: string;
	name: PeriodName;
	form: NameForm;
	/** As `written` has it. */
	plain: string;
	/** What it must not be said again beside: the same name of land, of water or of a city. */
	likes: string;
	/** The map shows it from this zoom on. */
	fromZoom: number;
	/** The lower the earlier it chooses. */
	weight: number;
}

/** By rank: the zoom from which a name is shown that does not say its own. */
const ZOOMS: Record<NameType, readonly number[]> = {
	country: [1, 2.2, 3, 3.6, 4.6, 6],
	union: [2, 2.5, 3],
	sea: [0.5, 2.4, 3.4, 4.2],
	dependency: [2.6, 3.2, 3.8, 4.4, 5, 6],
	constituent: [3.6, 4, 4.4, 4.8, 5.2],
	capital: [3.8, 4.2, 4.6, 5, 5.4],
	city: [4.6, 5.4, 6.2, 7]
};
/** How many ranks a type waits. */
const WAITING: Record<NameType, number> = {
	country: 0,
	union: 1,
	sea: 0.5,
	dependency: 1.5,
	constituent: 2.5,
	capital: 3,
	city: 4
};
/** What stood before chooses earlier by so many ranks, and stays a little longer. */
const STANDING_RANKS = 1.5;
const STANDING_ZOOM = 0.08;

const FRAME_PX = 5;
/** Around names, so that they are not read as one. */
const APART_PX = 7;
const FROM_MARKS_PX = 3;
/** The same name stands again this far off: a state of two parts says it twice, a sea once. */
const SAME_APART_PX = { land: 150, sea: 600 } as const;
const DOT_PX = 4;

/**
 * Where the names of the basemap stand in a frame: none over a mark, a label or a flow, none over
 * another name, none cut by the frame. The first in rank choose first; what finds no place is left out.
 */
export function layoutNames(layout: NameLayout): PlacedName[] {
	const { names, language, viewport, written } = layout;
	const before = new Map(layout.before.map((placed) => [placed.key, placed]));
	const wanted: { candidate: Candidate; at: ScreenPoint; weight: number }[] = [];
	for (const name of names) {
		const candidate = toCandidate(name, language);
		const isStanding = before.has(candidate.key);
		if (viewport.zoom < candidate.fromZoom - (isStanding ? STANDING_ZOOM : 0)) continue;
		if (written.has(candidate.plain)) continue;
		const at = projectPlace(name.at, viewport);
		if (!at || !isInView(at, viewport)) continue;
		wanted.push({ candidate, at, weight: candidate.weight - (isStanding ? STANDING_RANKS : 0) });
	}
	wanted.sort((a, b) => a.weight - b.weight);
	const taken = new Occupancy();
	const placed: PlacedName[] = [];
	const said = new Map<string, ScreenPoint[]>();
	for (const { candidate, at } of wanted) {
		const alike = said.get(candidate.likes) ?? [];
		const apartPx = SAME_APART_PX[candidate.name.type === 'sea' ? 'sea' : 'land'];
		if (alike.some((other) => Math.hypot(other.x - at.x, other.y - at.y) < apartPx)) continue;
		const spot = findSpot(candidate, at, before.get(candidate.key)?.spot, layout, taken);
		if (!spot) continue;
		taken.addRectangle(grow(toBox(at, spot), APART_PX));
		if (isPoint(candidate.name.type)) taken.addCircle(at, DOT_PX);
		said.set(candidate.likes, [...alike, at]);
		const { key, name, form } = candidate;
		const last = before.get(key);
		const isSame = last?.at.x === at.x && last.at.y === at.y && last.spot === spot;
		placed.push(isSame && last.form === form ? last : { key, type: name.type, form, at, spot });
	}
	return placed;
}

/** Of a name in a table, and of the same name in a frame. */
export function toNameKey({ type, text, at }: PeriodName): string {
	return `${type}/${text}/${at.join()}`;
}

/** How names are compared when the map is asked whether one already stands on it. */
export function toWritten(text: string): string {
	return text.normalize('NFKC').toLocaleLowerCase('en');
}

const known = new WeakMap<PeriodName, { language: string; candidate: Candidate }>();

function toCandidate(name: PeriodName, language: string): Candidate {
	const found = known.get(name);
	if (found?.language === language) return found.candidate;
	const { type } = name;
	const zooms = ZOOMS[type];
	const plain = toWritten(name.text);
	const candidate = {
		key: toNameKey(name),
		name,
		form: toNameForm(name, language),
		plain,
		likes: `${isPoint(type) || type === 'sea' ? type : ''}/${plain}`,
		fromZoom: name.level ?? zooms[Math.min(name.rank, zooms.length - 1)]!,
		weight: name.rank + WAITING[type]
	};
	known.set(name, { language, candidate });
	return candidate;
}

function isPoint(type: NameType): boolean {
	return type === 'capital' || type === 'city';
}

function findSpot(
	{ name, form, fromZoom }: Candidate,
	at: ScreenPoint,
	before: NameSpot | undefined,
	{ viewport, occupied }: NameLayout,
	taken: Occupancy
): NameSpot | undefined {
	if (isPoint(name.type)) {
		const dot = grow({ left: at.x, top: at.y, right: at.x, bottom: at.y }, DOT_PX);
		if (occupied.isTaken(dot) || taken.isTaken(dot)) return undefined;
	}
	const spots = toNameSpots(name.type, form, viewport.zoom - fromZoom);
	return (before ? [before, ...spots] : spots).find((spot) => {
		const box = toBox(at, spot);
		const clear = grow(box, FROM_MARKS_PX);
		const isFree = !taken.isTaken(box) && !occupied.isTaken(clear);
		return isFree && isWholeInView(box, viewport, FRAME_PX) && occupied.countPoints(clear) === 0;
	});
}

function toBox(at: ScreenPoint, { box }: NameSpot): Rectangle {
	return {
		left: at.x + box.left,
		top: at.y + box.top,
		right: at.x + box.right,
		bottom: at.y + box.bottom
	};
}
