import { describe, expect, it } from 'vitest';
import { buildScene } from '#lib/core/scene/build-scene.ts';
import type { Composition } from '#lib/core/scene/composition.ts';
import { LABEL_LINE_PX, LABEL_SIZE_PX } from '#lib/core/scene/label-candidates.ts';
import { overlap } from '#lib/core/scene/occupancy.ts';
import type { Rectangle } from '#lib/core/scene/screen-cells.ts';
import type { Scene, SceneLabel, ScenePort } from '#lib/core/scene/scene.ts';
import { toTextWidth } from '#lib/core/scene/text-width.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import { ALL_DAYS, type DayRange } from '#lib/core/time/day.ts';
import { parseWindow } from '#lib/core/time/window.ts';
import { compose, composeCorpus, MOSCOW, repeat, TEHRAN, toView } from './fixture.ts';

const MIDDLE = [42, 46] as const;
const THERE = { from: 'moscow', to: 'tehran' };
const BACK = { from: 'tehran', to: 'moscow' };

function numbersOf(path: string): number[] {
	return (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
}

function pointsOf(path: string): [number, number][] {
	const numbers = numbersOf(path);
	return repeat(numbers.length / 2, (i) => [numbers[2 * i]!, numbers[2 * i + 1]!]);
}

function toLeft(x: number, width: number, anchor: SceneLabel['anchor']): number {
	return anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
}

function labelBox({ label, at, anchor }: SceneLabel): Rectangle {
	const first = label.count === null ? label.text : `${label.text} ${label.count}`;
	const size = label.major ? LABEL_SIZE_PX.major : LABEL_SIZE_PX.minor;
	const width = Math.max(
		toTextWidth(first, size),
		...label.lines.map((line) => toTextWidth(line, LABEL_SIZE_PX.line))
	);
	const left = toLeft(at.x, width, anchor);
	const height = LABEL_LINE_PX.first + label.lines.length * LABEL_LINE_PX.next - 2;
	return { left, right: left + width, top: at.y - 11, bottom: at.y - 11 + height };
}

function portBox({ text, note, textAt, anchor }: ScenePort): Rectangle {
	const width = Math.max(
		toTextWidth(text, LABEL_SIZE_PX.major),
		toTextWidth(note, LABEL_SIZE_PX.line)
	);
	const left = toLeft(textAt.x, width, anchor);
	return { left, right: left + width, top: textAt.y - 11, bottom: textAt.y + 17 };
}

function expectNoOverlap(scene: Scene): void {
	const boxes = [
		...scene.labels.map((label) => ({ name: label.label.text, box: labelBox(label) })),
		...scene.numbers.map(({ at, text }) => ({
			name: `number ${text}`,
			box: { left: at.x - 3, right: at.x + 3, top: at.y - 5, bottom: at.y + 5 }
		})),
		...scene.ports.map((port) => ({ name: `port ${port.text}`, box: portBox(port) }))
	];
	for (const [index, a] of boxes.entries()) {
		for (const b of boxes.slice(index + 1)) {
			if (overlap(a.box, b.box)) throw new Error(`${a.name} and ${b.name} overlap`);
		}
		for (const { id, at, radius } of scene.nodes) {
			const dx = at.x - Math.max(a.box.left, Math.min(a.box.right, at.x));
			const dy = at.y - Math.max(a.box.top, Math.min(a.box.bottom, at.y));
			if (Math.hypot(dx, dy) < radius) throw new Error(`${a.name} covers marks of ${id}`);
		}
	}
}

function expectFinite(scene: Scene): void {
	expect(JSON.stringify(scene)).not.toMatch(/NaN|Infinity|null,null/);
}

const WINDOWS: [string, DayRange][] = [
	['1971 to 1976', parseWindow('1971/1976')!],
	['1988 to 1991', parseWindow('1988/1991')!],
	['2016', parseWindow('2016')!],
	['all years', ALL_DAYS]
];

describe('buildScene of the corpus', () => {
	it.each(WINDOWS)('writes no name over another, a number, a port or a mark: %s', (_, window) => {
		const composition = composeCorpus(window);
		for (const zoom of [2.6, 3.32, 4.2, 5.4, 6.3]) {
			for (const centre of [MIDDLE, [37, 34] as const, [51, 33] as const]) {
				const scene = buildScene(composition, toView(centre, zoom));
				expectFinite(scene);
				expectNoOverlap(scene);
			}
		}
	});

	it('names every place of more than three records at the opening view', () => {
		const composition = composeCorpus(parseWindow('1988/1991')!);
		const scene = buildScene(composition, toView([38.2, 46.5], 3.32));
		const major = scene.nodes
			.map(({ id }) => id)
			.filter((id) => nodeOf(composition, id).label.major);
		expect(scene.labels.map(({ node }) => node)).toEqual(expect.arrayContaining(major));
	});

	it('moves labels along with the map', () => {
		const composition = composeCorpus(ALL_DAYS);
		const still = buildScene(composition, toView([38.2, 46.5], 3.32));
		const moved = buildScene(composition, toView([38.21, 46.5], 3.32));
		const offsets = still.labels.flatMap((label) => {
			const same = moved.labels.find(({ key }) => key === label.key);
			return same ? [Math.round((same.at.x - label.at.x) * 100) / 100] : [];
		});
		expect(new Set(offsets).size).toBe(1);
	});

	it('gives the same scene for the same input', () => {
		const composition = composeCorpus(ALL_DAYS);
		const view = toView([38.2, 46.5], 3.32);
		expect(buildScene(composition, view)).toEqual(buildScene(composition, view));
	});
});

function nodeOf({ nodes }: Composition, id: string) {
	return nodes.find((node) => node.id === id)!;
}

describe('buildScene, strands', () => {
	it('ends arrowheads at the rim of the place they lead to', () => {
		const composition = compose(
			[MOSCOW, TEHRAN],
			[THERE, ...repeat(30, () => ({ at: 'tehran', kind: 'arms' }))]
		);
		const scene = buildScene(composition, toView(MIDDLE));
		const strand = scene.strands[0]!;
		const [tipX, tipY] = pointsOf(strand.headPath)[0]!;
		const tehran = scene.nodes.find(({ id }) => id === 'tehran')!;
		const distance = Math.hypot(
			strand.tail.x + tipX - tehran.at.x,
			strand.tail.y + tipY - tehran.at.y
		);
		expect(distance).toBeGreaterThanOrEqual(tehran.radius);
		expect(distance).toBeLessThan(tehran.radius + 4);
	});

	it('keeps both directions apart in the middle, each on the right of its own travel', () => {
		const scene = buildScene(compose([MOSCOW, TEHRAN], [THERE, BACK]), toView(MIDDLE));
		const [there, back] = scene.flows.map(({ middle }) => middle);
		expect(Math.hypot(there!.x - back!.x, there!.y - back!.y)).toBeGreaterThan(14);
		const south = scene.flows.find(({ from }) => from === 'moscow')!.middle;
		const north = scene.flows.find(({ from }) => from === 'tehran')!.middle;
		expect(south.x).toBeLessThan(north.x);
	});

	it('runs relations in force from rim to rim, and acts not quite', () => {
		const scene = buildScene(
			compose([MOSCOW, TEHRAN], [THERE, { ...THERE, inForce: true }]),
			toView(MIDDLE)
		);
		const moscow = scene.nodes.find(({ id }) => id === 'moscow')!;
		const gap = (inForce: boolean) => {
			const { tail } = scene.strands.find((strand) => strand.inForce === inForce)!;
			return Math.hypot(tail.x - moscow.at.x, tail.y - moscow.at.y) - moscow.radius;
		};
		expect(gap(true)).toBeCloseTo(0, 0);
		expect(gap(false)).toBeGreaterThan(1.5);
	});

	it('draws stated strands over reported over planned ones', () => {
		const scene = buildScene(
			compose(
				[MOSCOW, TEHRAN],
				[THERE, { ...THERE, modality: 'planned' }, { ...THERE, modality: 'reported' }]
			),
			toView(MIDDLE)
		);
		expect(scene.strands.map(({ standing }) => standing)).toEqual([
			'planned',
			'reported',
			'stated'
		]);
	});

	it('gives mutual ties no arrowhead', () => {
		const mutual = { ...THERE, directed: false };
		const scene = buildScene(compose([MOSCOW, TEHRAN], [mutual]), toView(MIDDLE));
		expect(scene.strands[0]).toMatchObject({ headPath: '' });
	});

	it('counts records on a strand of two and more, and on none of one', () => {
		const one = buildScene(compose([MOSCOW, TEHRAN], [THERE, BACK]), toView(MIDDLE));
		expect(one.numbers).toEqual([]);
		const two = buildScene(compose([MOSCOW, TEHRAN], [THERE, THERE, BACK]), toView(MIDDLE));
		expect(two.numbers.map(({ text }) => text)).toEqual(['2']);
	});

	it('thins out beyond the 40 busiest strands', () => {
		const places = repeat(60, (i) => ({
			id: `p${i}`,
			at: [20 + (i % 10) * 4, 35 + i / 4] as const
		}));
		const ties = repeat(59, (i) => ({ from: 'p0', to: `p${i + 1}` }));
		const scene = buildScene(compose(places, ties), toView([40, 42]));
		expect(scene.counts.flows).toBe(59);
		expect(scene.strands.filter(({ form }) => form === 'hairline').length).toBeGreaterThan(0);
	});

	it('goes round a place that lies on the way', () => {
		const between = { id: 'between', at: [44, 46.6] as const };
		const ties = [
			THERE,
			{ from: 'between', to: 'moscow' },
			...repeat(9, () => ({ at: 'between' }))
		];
		const scene = buildScene(compose([MOSCOW, TEHRAN, between], ties), toView(MIDDLE));
		const flow = scene.flows.find(({ key }) => key === 'moscow:tehran')!;
		const node = scene.nodes.find(({ id }) => id === 'between')!;
		const nearest = Math.min(
			...pointsOf(flow.hitPath).map(([x, y]) => Math.hypot(x - node.at.x, y - node.at.y))
		);
		expect(nearest).toBeGreaterThan(node.radius);
	});
});

describe('buildScene at the edges of the world', () => {
	const EAST = { id: 'east', at: [179, 10] as const };
	const WEST = { id: 'west', at: [-179, 10] as const };

	function lengthOf(scene: Scene): number {
		const points = pointsOf(scene.flows[0]!.hitPath);
		return Math.hypot(points.at(-1)![0] - points[0]![0], points.at(-1)![1] - points[0]![1]);
	}

	it('crosses the antimeridian in 2 degrees', () => {
		const flow = { from: 'east', to: 'west' };
		const scene = buildScene(compose([EAST, WEST], [flow]), toView([180, 10], 6));
		expect(scene.counts).toMatchObject({ points: 2, flows: 1 });
		expect(lengthOf(scene)).toBeLessThan(220);
		expect(scene.nodes[0]!.at.x).not.toBeCloseTo(scene.nodes[1]!.at.x);
	});

	it('draws such a flow at both edges of a map of the whole world', () => {
		const scene = buildScene(
			compose([EAST, WEST], [{ from: 'east', to: 'west' }]),
			toView([0, 0], 1)
		);
		expect(scene.flows.map(({ key }) => key)).toEqual(['east:west', 'east:west@1']);
		expect(scene.counts.flows).toBe(1);
		expectFinite(scene);
	});

	it('draws opposite ends, equal ends and poles without breaking', () => {
		const places = [
			{ id: 'a', at: [0, 0] as const },
			{ id: 'b', at: [180, 0] as const },
			{ id: 'north', at: [0, 90] as const },
			{ id: 'south', at: [0, -90] as const },
			{ id: 'c', at: [20, 86] as const }
		];
		const ties = [
			{ from: 'a', to: 'b' },
			{ from: 'a', to: 'a' },
			{ from: 'north', to: 'south' },
			{ from: 'c', to: 'north' }
		];
		for (const zoom of [0, 1, 3]) {
			for (const lat of [0, 84]) {
				const scene = buildScene(compose(places, ties), toView([10, lat], zoom));
				expectFinite(scene);
			}
		}
	});

	it('draws a loop that can be seen', () => {
		const scene = buildScene(
			compose([MOSCOW], [{ from: 'moscow', to: 'moscow' }]),
			toView([37, 55])
		);
		const reach = pointsOf(scene.strands[0]!.path);
		expect(Math.max(...reach.map(([x]) => Math.abs(x)))).toBeGreaterThan(8);
		expect(scene.counts).toMatchObject({ points: 1, flows: 1, records: 1 });
	});

	it('hides what is behind the horizon of a globe', () => {
		const flat = toView(MIDDLE);
		const globe: Viewport = {
			...flat,
			projection: 'globe',
			project: (lng, lat) => (lng > 50 ? null : flat.project(lng, lat))
		};
		const scene = buildScene(compose([MOSCOW, TEHRAN], [THERE]), globe);
		expect(scene.nodes.map(({ id }) => id)).toEqual(['moscow']);
		expect(scene.strands).toEqual([]);
		expect(scene.ports).toEqual([]);
	});

	it('takes an empty slice and a map of no size', () => {
		expect(buildScene(compose([MOSCOW], []), toView(MIDDLE))).toMatchObject({
			nodes: [],
			labels: [],
			counts: { points: 0, flows: 0, records: 0 }
		});
		expectFinite(buildScene(compose([MOSCOW, TEHRAN], [THERE]), toView(MIDDLE, 3, 0, 0)));
	});
});

describe('buildScene, crowds and frames', () => {
	it('moves clusters apart, at most 48 pixels, and keeps the true place', () => {
		const near = { id: 'near', at: [37.9, 55.75] as const };
		const records = [...repeat(20, () => ({ at: 'moscow' })), ...repeat(3, () => ({ at: 'near' }))];
		const scene = buildScene(compose([MOSCOW, near], records), toView([37, 55]));
		const [a, b] = scene.nodes;
		expect(Math.hypot(a!.at.x - b!.at.x, a!.at.y - b!.at.y)).toBeGreaterThanOrEqual(
			a!.radius + b!.radius
		);
		const { anchor, at } = scene.nodes.find(({ id }) => id === 'near')!;
		expect(Math.hypot(at.x - anchor!.x, at.y - anchor!.y)).toBeLessThanOrEqual(48.01);
	});

	it('leaves clusters that do not touch exactly where they are', () => {
		const scene = buildScene(compose([MOSCOW, TEHRAN], [THERE]), toView(MIDDLE));
		expect(scene.nodes.map(({ anchor }) => anchor)).toEqual([null, null]);
	});

	it('puts one port on the frame for a place outside, and no line across the page', () => {
		const washington = { id: 'washington', name: 'Washington', at: [-77, 38.9] as const };
		const scene = buildScene(
			compose([MOSCOW, washington], [{ from: 'washington', to: 'moscow' }]),
			toView(MIDDLE)
		);
		expect(scene.ports).toHaveLength(1);
		expect(scene.ports[0]).toMatchObject({ text: 'Washington', note: '1 record, off the map' });
		expect(scene.ports[0]!.at.x).toBeLessThan(20);
		const [strand] = scene.strands;
		expect(strand?.form).toBe('stub');
		expect(Math.max(...pointsOf(strand!.path).map(([x, y]) => Math.hypot(x, y)))).toBeLessThan(70);
		expect(scene.counts).toMatchObject({ points: 1, flows: 1, records: 1 });
	});

	it('cuts no name off at the lower edge, wherever a line leaves the map', () => {
		const aden = { id: 'aden', name: 'Aden', at: [51.4, -30] as const };
		const composition = compose([TEHRAN, aden], [{ from: 'tehran', to: 'aden' }]);
		const named = repeat(100, (step) => {
			const view = toView([51.4, 40 + step / 10], 4);
			const { labels } = buildScene(composition, view);
			const ends = labels.filter(({ node }) => node === 'aden');
			for (const label of ends) expect(labelBox(label).bottom).toBeLessThan(view.height + 5);
			return ends.length;
		});
		expect(named).toContain(0);
		expect(named).toContain(1);
	});

	it('leaves no place outside without a port', () => {
		const places = repeat(70, (i) => ({
			id: `p${i}`,
			name: `A place with a long name ${i}`,
			at: [-80 + i, (i * 37) % 60] as const
		}));
		const scene = buildScene(
			compose(
				places,
				places.map(({ id }) => ({ at: id }))
			),
			toView([100, -40], 5)
		);
		expect(scene.ports.flatMap(({ nodes }) => nodes)).toHaveLength(70);
		for (const [index, a] of scene.ports.entries()) {
			for (const b of scene.ports.slice(index + 1)) {
				expect(Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y)).toBeGreaterThanOrEqual(44);
			}
		}
	});

	it('draws a crowd of records as a disc until there is room', () => {
		const composition = compose(
			[MOSCOW],
			repeat(100, () => ({ at: 'moscow' }))
		);
		const wide = buildScene(composition, toView([37, 55], 4)).nodes[0]!;
		expect(wide.marks).toEqual([]);
		expect(wide.disc?.total).toBe(100);
		const close = buildScene(composition, toView([37, 55], 7)).nodes[0]!;
		expect(close.marks).toHaveLength(100);
		expect(close.disc).toBeNull();
	});

	it('sets names of places of three records and fewer only on wide or close maps', () => {
		const composition = compose([MOSCOW], [{ at: 'moscow' }]);
		expect(buildScene(composition, toView([37, 55], 3, 390, 520)).labels).toEqual([]);
		expect(buildScene(composition, toView([37, 55], 6, 390, 520)).labels).toHaveLength(1);
		expect(buildScene(composition, toView([37, 55], 3)).labels).toHaveLength(1);
	});
});

describe('buildScene under controls', () => {
	it('keeps names and ports out of what is covered', () => {
		const covered = { left: 0, top: 300, right: 700, bottom: 750 };
		const scene = buildScene(composeCorpus(ALL_DAYS), toView([38.2, 46.5], 3.32), undefined, [
			covered
		]);
		const boxes = [...scene.labels.map(labelBox), ...scene.ports.map(portBox)];
		expect(boxes.length).toBeGreaterThan(5);
		expect(boxes.filter((box) => overlap(box, covered))).toEqual([]);
	});
});
