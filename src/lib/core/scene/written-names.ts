import { toWritten } from '#lib/core/scene/layout-names.ts';
import type { Scene } from '#lib/core/scene/scene.ts';

/**
 * The names that a scene writes at what it marks, as `layoutNames` compares them. At the open end
 * of a line stands the name of something far away, which says nothing about the land there.
 */
export function toWrittenNames({ labels, nodes }: Pick<Scene, 'labels' | 'nodes'>): Set<string> {
	const inView = new Set(nodes.map(({ id }) => id));
	return new Set(
		labels.filter(({ node }) => inView.has(node)).map(({ label }) => toWritten(label.text))
	);
}
