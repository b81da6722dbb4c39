import { describe, expect, it } from 'vitest';
import { buildScene } from '#lib/core/scene/build-scene.ts';
import { toGlobeViewport } from '#lib/core/scene/globe-viewport.ts';
import { LABEL_LINE_PX, LABEL_SIZE_PX } from '#lib/core/scene/label-candidates.ts';
import type { Scene, SceneLabel, SceneNode } from '#lib/core/scene/scene.ts';
import { toTextWidth } from '#lib/core/scene/text-width.ts';
import { ALL_DAYS } from '#lib/core/time/day.ts';
import { compose, composeCorpus, DAMASCUS, MOSCOW, repeat, toView } from './fixture.ts';

const corpus = composeCorpus(ALL_DAYS);

function toBox({ at, anchor, label }: SceneLabel) {
	const first = label.count === null ? label.text : `${label.text} ${label.count}`;
	const size = label.major ? LABEL_SIZE_PX.major : LABEL_SIZE_PX.minor;
	const lines = label.lines.map((line) => toTextWidth(line, LABEL_SIZE_PX.line));
	const width = Math.max(toTextWidth(first, size), ...lines);
	const left = anchor === 'start' ? at.x : anchor === 'end' ? at.x - width : at.x - width / 2;
	const height = LABEL_LINE_PX.first + label.lines.length * LABEL_LINE_PX.next;
	return { left, right: left + width, top: at.y - 12, bottom: at.y - 12 + height };
}

function gap(label: SceneLabel, { at, radius }: SceneNode): number {
	const { left, right, top, bottom } = toBox(label);
	const dx = at.x - Math.max(left, Math.min(right, at.x));
	const dy = at.y - Math.max(top, Math.min(bottom, at.y));
	return Math.hypot(dx, dy) - radius;
}

/** Names that stand nearer to another node than to their own; with a leader, right at another. */
function misread({ labels, nodes }: Scene): string[] {
	return labels.flatMap((label) => {
		const own = nodes.find(({ id }) => id === label.node);
		if (!own) return [];
		const least = Math.min(gap(label, own), label.leader ? 12 : Infinity) - 0.5;
		const other = nodes.find((node) => node !== own && gap(label, node) < least);
		return other ? [`${label.label.text} reads as ${other.name}`] : [];
	});
}

const flat = buildScene(corpus, toView([40, 45], 3.3, 1032, 750));

describe('placeLabels', () => {
	it('lets no name of all years be read as that of another place', () => {
		expect(misread(flat)).toEqual([]);
		expect(misread(buildScene(corpus, toView([45, 42], 2.7, 792, 600)))).toEqual([]);
	});

	it('nor on the globe, where places crowd at the horizon', () => {
		const view = { width: 792, height: 610, centre: [-20, 45] as const, zoom: 1.6 };
		expect(misread(buildScene(corpus, toGlobeViewport(view)))).toEqual([]);
	});

	it('still names the busiest places', () => {
		const names = flat.labels.map(({ label }) => label.text);
		for (const name of ['Moscow', 'Damascus', 'Tehran', 'Iraq']) expect(names).toContain(name);
	});

	it('leads no leader through another node', () => {
		for (const { leader, node } of flat.labels) {
			if (!leader) continue;
			for (const other of flat.nodes.filter(({ id }) => id !== node)) {
				for (const { x, y } of leader) {
					expect(Math.hypot(x - other.at.x, y - other.at.y)).toBeGreaterThan(other.radius);
				}
			}
		}
	});

	it('names a place that is alone right beside it', () => {
		const [label] = buildScene(compose([MOSCOW], [{ at: 'moscow' }]), toView([37, 55])).labels;
		expect(label).toMatchObject({ anchor: 'start', leader: null });
	});

	it('names places at one and the same point, or leaves the lesser name out', () => {
		const twin = { ...DAMASCUS, id: 'twin', name: 'Twin' };
		const records = [...repeat(9, () => ({ at: 'damascus' })), { at: 'twin' }];
		const scene = buildScene(compose([DAMASCUS, twin], records), toView([36, 33]));
		expect(scene.labels.map(({ label }) => label.text)).toContain('Damascus');
		expect(misread(scene)).toEqual([]);
	});

	it('writes nothing on a map without a place', () => {
		expect(buildScene(compose([], []), toView([0, 0])).labels).toEqual([]);
	});
});
