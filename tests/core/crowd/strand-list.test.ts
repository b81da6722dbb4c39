import { describe, expect, it } from 'vitest';
import { ArcParts } from '#lib/core/crowd/arc-parts.ts';
import { FIRST_COPY, MOST_PIECES, STRAND_BITS } from '#lib/core/crowd/strand-form.ts';
import { ArcPath } from '#lib/core/crowd/arc-path.ts';
import type { LargeTarget } from '#lib/core/crowd/large-scene.ts';
import { toPlaceTable } from '#lib/core/crowd/place-table.ts';
import { SliceDrawing } from '#lib/core/crowd/slice-drawing.ts';
import { listStrands, packStrands, STRAND_NUMBERS } from '#lib/core/crowd/strand-list.ts';
import { toTestCamera } from './test-camera.ts';
import { toFrame, type TestEvent } from './test-frame.ts';

const COUNT = 60;
const PLACES = toPlaceTable({
	lng: Float64Array.from({ length: COUNT }, (_, place) => place - 30),
	lat: Float64Array.from({ length: COUNT }, (_, place) => (place % 7) * 3)
});
const VIEW = toTestCamera({ lng: 0, lat: 10, zoom: 2 });

function strandsOf(events: readonly TestEvent[], camera = VIEW) {
	const frame = toFrame(events, { places: COUNT, window: [0, 9] });
	const drawing = new SliceDrawing(frame, true);
	return { drawing, strands: listStrands(frame, drawing, new ArcParts(PLACES), camera) };
}

const flow = (from: number, to: number, rest: Partial<TestEvent> = {}): TestEvent => ({
	place: from,
	destination: to,
	from: 1,
	...rest
});

describe('listStrands', () => {
	it('has one strand for each standing of a pair, stated on top and inside', () => {
		const { strands } = strandsOf([
			flow(0, 1),
			flow(0, 1, { modality: 'planned' }),
			flow(0, 1, { modality: 'reported' })
		]);
		expect(strands.map(({ standing, lane }) => [standing, lane])).toEqual([
			[2, 2],
			[1, 1],
			[0, 0]
		]);
	});

	it('draws the forty busiest pairs in full and the others as hairlines below', () => {
		const events = Array.from({ length: 50 }, (_, place) => [
			...Array.from({ length: place + 1 }, () => flow(place, place + 1))
		]).flat();
		const { strands } = strandsOf(events);
		expect(strands.map(({ isWeak }) => isWeak)).toEqual(
			Array.from({ length: 50 }, (_, at) => at < 10)
		);
		expect(strands.at(-1)).toMatchObject({ from: 49, to: 50 });
	});

	it('draws the lines of a selected place or pair in full and above others, however few', () => {
		const events = Array.from({ length: 50 }, (_, place) => [
			...Array.from({ length: place + 1 }, () => flow(place, place + 1))
		]).flat();
		const frame = toFrame(events, { places: COUNT, window: [0, 9] });
		const drawing = new SliceDrawing(frame, true);
		const inFull = (selected: LargeTarget) =>
			listStrands(frame, drawing, new ArcParts(PLACES), VIEW, selected)
				.filter(({ isWeak }) => !isWeak)
				.map(({ from, to }) => `${from} ${to}`);
		const place = inFull({ type: 'place', place: 3 });
		expect(place).toHaveLength(42);
		expect(place.slice(-2)).toEqual(['2 3', '3 4']);
		const pair = inFull({ type: 'pair', from: 5, to: 4 });
		expect(pair).toHaveLength(41);
		expect(pair.at(-1)).toBe('4 5');
		expect(inFull({ type: 'event', row: 0, place: 3 })).toHaveLength(40);
	});

	it('leaves out pairs of which nothing is in the view', () => {
		const far = toTestCamera({ lng: 120, lat: 10, zoom: 4 });
		expect(strandsOf([flow(0, 1)], far).strands).toEqual([]);
	});

	it('ends an arrow within the view, and what has no head beyond it', () => {
		const near = toTestCamera({ lng: -30, lat: 0, zoom: 6 });
		const toEnd = (event: TestEvent) => {
			const { drawing, strands } = strandsOf([event], near);
			const packed = packStrands({ drawing, camera: near, strands });
			return new Float32Array(packed.texels.buffer)[7]!;
		};
		const [arrow, tie] = [toEnd(flow(0, 50)), toEnd(flow(0, 50, { mutual: true }))];
		expect(arrow).toBeGreaterThan(0);
		expect(tie).toBeGreaterThan(arrow);
		expect(tie).toBeLessThan(1);
	});

	it('is as wide as the root of the number, and never wider than a river', () => {
		const many = Array.from({ length: 900 }, () => flow(0, 1));
		const widths = strandsOf([...many, ...many.slice(0, 225).map(() => flow(2, 3))]).strands.map(
			({ widthPx }) => widthPx
		);
		expect(widths[1]! / widths[0]!).toBeCloseTo(2, 6);
		expect(widths[1]).toBeLessThanOrEqual(12);
	});

	it('does not claim a standing that it has not read', () => {
		const frame = toFrame([flow(0, 1)], { places: COUNT, window: [0, 9] });
		const drawing = new SliceDrawing({ ...frame, found: [] }, true);
		expect(listStrands(frame, drawing, new ArcParts(PLACES), VIEW)).toMatchObject([
			{ standing: 3 }
		]);
	});

	it('says what only may lie in the window, and what has no direction', () => {
		const uncertain = { from: 0, to: 99, latestStart: 99, earliestEnd: 0 };
		const { strands, drawing } = strandsOf([flow(0, 1, { ...uncertain, mutual: true })]);
		expect(strands).toMatchObject([{ isPossible: true, isMutual: true }]);
		const packed = packStrands({ drawing, camera: VIEW, strands });
		expect(packed.texels[2]! % 256).toBe(STRAND_BITS.mutual | STRAND_BITS.possible);
	});

	it('is drawn once for each copy of the world in which it is seen, not where it is not', () => {
		const frame = toFrame([flow(0, 1)], { places: 2, window: [0, 9] });
		const places = toPlaceTable({
			lng: Float64Array.of(170, -170),
			lat: Float64Array.of(0, 0)
		});
		const drawing = new SliceDrawing(frame, true);
		const copiesAt = (lng: number, zoom: number) => {
			const camera = toTestCamera({ lng, lat: 0, zoom });
			const strands = listStrands(frame, drawing, new ArcParts(places), camera);
			const packed = packStrands({ drawing, camera, strands });
			return Array.from(
				{ length: strands.flatMap(({ parts }) => parts).length },
				(_, at) =>
					((packed.texels[at * STRAND_NUMBERS + 2]! >> STRAND_BITS.copy) & 255) + FIRST_COPY
			);
		};
		expect(copiesAt(175, 5)).toEqual([0]);
		expect(copiesAt(-175, 5)).toEqual([-1]);
		expect(copiesAt(0, 0)).toEqual([-1, 0]);
	});
});

describe('packStrands', () => {
	const CORNERS_PER_PIECE = 6;

	function piecesOf(events: readonly TestEvent[], camera = VIEW): number {
		const { drawing, strands } = strandsOf(events, camera);
		return packStrands({ drawing, camera, strands }).count / CORNERS_PER_PIECE;
	}

	it('has few pieces for a short line and many for a long one', () => {
		const [short, long] = [piecesOf([flow(29, 30)]), piecesOf([flow(0, 59)])];
		expect(short).toBeLessThan(20);
		expect(long).toBeGreaterThan(short);
		expect(long).toBeLessThanOrEqual(MOST_PIECES);
	});

	it.each([
		{ name: 'the flat map', globe: false, zoom: 1 },
		{ name: 'the flat map, closer', globe: false, zoom: 3 },
		{ name: 'the globe', globe: true, zoom: 1 }
	])('keeps to the great circle on $name', ({ globe, zoom }) => {
		const camera = toTestCamera({ lng: 0, lat: 50, zoom, globe });
		const far = toPlaceTable({
			lng: Float64Array.of(-80, 120, 10, -20),
			lat: Float64Array.of(40, 45, 70, -30)
		});
		for (const [from, to] of [
			[0, 1],
			[2, 3],
			[3, 0]
		] as const) {
			const frame = toFrame([flow(from, to)], { places: 4, window: [0, 9] });
			const drawing = new SliceDrawing(frame, true);
			const strands = listStrands(frame, drawing, new ArcParts(far), camera);
			const pieces = packStrands({ drawing, camera, strands }).count / CORNERS_PER_PIECE;
			const arc = new ArcPath(far, from, to);
			const at = (share: number) => {
				const { x, y, vector } = arc.at(share);
				return camera.project(x, y, ...vector);
			};
			const [part] = strands[0]?.parts ?? [];
			if (!part) continue;
			for (let piece = 0; piece < pieces; piece++) {
				const share = (shift: number) =>
					part.from + ((part.to - part.from) * (piece + shift)) / pieces;
				const [a, b, c] = [at(share(0)), at(share(0.5)), at(share(1))];
				if (!a || !b || !c) continue;
				expect(Math.hypot((a.x + c.x) / 2 - b.x, (a.y + c.y) / 2 - b.y)).toBeLessThan(1);
			}
		}
	});
});
