import type { ArcIndexes } from 'topojson-specification';
import type { GlobeViewport } from '#lib/core/scene/globe-viewport.ts';
import type { ScreenArc } from '#lib/draw/still/project-arcs.ts';
import type { ScreenLine } from '#lib/draw/still/screen-line.ts';

/** A chord of the globe's disc of this length lies on its edge as far as can be seen. */
const CHORD_PX = 8;

interface JoinedLine {
	line: ScreenLine;
	/** By point. */
	hidden: boolean[];
}

/**
 * Closed rings from lists of arcs (a negative number `~n` is arc n backwards). Where a ring lies
 * behind the horizon of the globe it runs along it; rings that are wholly behind it are left out.
 */
export function toArcRings(
	rings: readonly ArcIndexes[],
	arcs: readonly ScreenArc[],
	disc: GlobeViewport['disc'] | null
): ScreenLine[] {
	return rings.flatMap((ring) => {
		const { line, hidden } = join(ring, arcs);
		if (!disc || !hidden.includes(true)) return [line];
		return hidden.includes(false) ? [alongHorizon({ line, hidden }, disc)] : [];
	});
}

/** Open lines from lists of arcs; of those on a globe only what is before the horizon. */
export function toArcLines(lines: readonly ArcIndexes[], arcs: readonly ScreenArc[]): ScreenLine[] {
	return lines.flatMap((each) => {
		const { line, hidden } = join(each, arcs);
		return hidden.includes(true) ? toSeenParts(line, hidden) : [line];
	});
}

function join(numbers: ArcIndexes, arcs: readonly ScreenArc[]): JoinedLine {
	const joined: JoinedLine = { line: [], hidden: [] };
	for (const number of numbers) {
		const arc = arcs[number < 0 ? ~number : number]!;
		const count = arc.line.length / 2;
		// The last point of an arc is the first of the next one.
		for (let i = joined.line.length > 0 ? 1 : 0; i < count; i++) {
			const point = number < 0 ? count - 1 - i : i;
			joined.line.push(arc.line[2 * point]!, arc.line[2 * point + 1]!);
			joined.hidden.push(arc.hidden?.has(point) ?? false);
		}
	}
	return joined;
}

function toSeenParts(line: ScreenLine, hidden: readonly boolean[]): ScreenLine[] {
	const parts: ScreenLine[] = [];
	let part: ScreenLine | null = null;
	hidden.forEach((isHidden, i) => {
		if (isHidden) part = null;
		else {
			if (!part) parts.push((part = []));
			part.push(line[2 * i]!, line[2 * i + 1]!);
		}
	});
	return parts;
}

function alongHorizon(
	{ line, hidden }: JoinedLine,
	{ at, radiusPx }: GlobeViewport['disc']
): ScreenLine {
	const ring: ScreenLine = [];
	for (let i = 0; i < hidden.length; i++) {
		const [x, y] = [line[2 * i]!, line[2 * i + 1]!];
		if (hidden[i] && hidden[i - 1]) {
			const [fromX, fromY] = [line[2 * i - 2]!, line[2 * i - 1]!];
			const from = Math.atan2(fromY - at.y, fromX - at.x);
			const turn = toHalfTurn(Math.atan2(y - at.y, x - at.x) - from);
			const steps = Math.ceil((Math.abs(turn) * radiusPx) / CHORD_PX);
			for (let step = 1; step < steps; step++) {
				const angle = from + (turn * step) / steps;
				ring.push(at.x + radiusPx * Math.cos(angle), at.y + radiusPx * Math.sin(angle));
			}
		}
		ring.push(x, y);
	}
	return ring;
}

/** The same turn the short way round, in radians. */
function toHalfTurn(turn: number): number {
	return Math.atan2(Math.sin(turn), Math.cos(turn));
}
