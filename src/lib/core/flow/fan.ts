type LngLat = readonly [lng: number, lat: number];

/** Two places with ties between them, in either order. */
export interface FanPair {
	key: string;
	from: { id: string; at: LngLat };
	to: { id: string; at: LngLat };
}

/** Lines of one hub closer than this belong to one fan. */
const FAN_GAP_DEG = 40;
const WIDEST_BOW = 0.11;
const BOW_PER_PAIR = 0.035;
const RADIANS = Math.PI / 180;

/**
 * How far each pair's line bows aside so that the lines of a hub diverge: a share of its length at
 * its middle, positive to the right of travel from `from` to `to`. Depends on where the places are
 * and on nothing else, so a pair keeps its side whatever is shown.
 */
export function fanOut(pairs: readonly FanPair[]): Map<string, number> {
	const hubs = new Map<string, Spoke[]>();
	for (const pair of pairs) {
		if (pair.from.id === pair.to.id) continue;
		addSpoke(hubs, pair, 1);
		addSpoke(hubs, pair, -1);
	}
	const bows = new Map<string, { bow: number; among: number }>();
	for (const spokes of hubs.values()) {
		for (const fan of toFans(spokes)) {
			const widest = Math.min(WIDEST_BOW, BOW_PER_PAIR * fan.length);
			fan.forEach(({ pair, side }, index) => {
				const outward = fan.length === 1 ? 0 : (2 * index) / (fan.length - 1) - 1;
				const known = bows.get(pair.key);
				if (known && known.among >= fan.length) return;
				bows.set(pair.key, { bow: outward * widest * side || 0, among: fan.length });
			});
		}
	}
	return new Map([...bows].map(([key, { bow }]) => [key, bow]));
}

interface Spoke {
	pair: FanPair;
	/** 1 seen from `from`, -1 seen from `to`. */
	side: 1 | -1;
	bearingDeg: number;
}

function addSpoke(hubs: Map<string, Spoke[]>, pair: FanPair, side: 1 | -1): void {
	const [hub, far] = side === 1 ? [pair.from, pair.to] : [pair.to, pair.from];
	const spokes = hubs.get(hub.id) ?? [];
	hubs.set(hub.id, spokes);
	spokes.push({ pair, side, bearingDeg: toBearingDeg(hub.at, far.at) });
}

/** On the Mercator map, clockwise from north, 0 to 360. */
function toBearingDeg(from: LngLat, to: LngLat): number {
	const east = (((to[0] - from[0] + 540) % 360) - 180) * RADIANS;
	const north = toMercatorY(to[1]) - toMercatorY(from[1]);
	return (Math.atan2(east, north) / RADIANS + 360) % 360;
}

function toMercatorY(lat: number): number {
	const limited = Math.max(-85, Math.min(85, lat));
	return Math.log(Math.tan(Math.PI / 4 + (limited * RADIANS) / 2));
}

/** Runs of neighbouring spokes, clockwise, started after the widest gap. */
function toFans(spokes: readonly Spoke[]): Spoke[][] {
	const sorted = [...spokes].sort(
		(a, b) => a.bearingDeg - b.bearingDeg || (a.pair.key < b.pair.key ? -1 : 1)
	);
	const gapBefore = (index: number) => {
		const previous = sorted.at(index - 1)!.bearingDeg - (index === 0 ? 360 : 0);
		return sorted[index]!.bearingDeg - previous;
	};
	let start = 0;
	for (let index = 1; index < sorted.length; index++) {
		if (gapBefore(index) > gapBefore(start)) start = index;
	}
	const fans: Spoke[][] = [];
	for (let step = 0; step < sorted.length; step++) {
		const index = (start + step) % sorted.length;
		const fan = fans.at(-1);
		if (!fan || gapBefore(index) > FAN_GAP_DEG) fans.push([sorted[index]!]);
		else fan.push(sorted[index]!);
	}
	return fans;
}
