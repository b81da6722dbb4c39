import { toWritten } from '#lib/core/scene/layout-names.ts';
import type { Scene } from '#lib/core/scene/scene.ts';

/** The names that a scene writes, as `layoutNames` compares them. */
export function toWrittenNames({ labels }: Pick<Scene, 'labels'>): ReadonlySet<string> {
	return new Set(labels.map(({ label }) => toWritten(label.text)));
}
