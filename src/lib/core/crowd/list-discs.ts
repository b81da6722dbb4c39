import { toDiscRadius } from '#lib/core/crowd/disc-scale.ts';
import type { DrawnScene } from '#lib/core/crowd/drawn-scene.ts';
import type { DrawnDisc } from '#lib/core/crowd/large-scene.ts';
import { isInView } from '#lib/core/scene/in-view.ts';

/** The discs in the view that stand for the most events, in each copy of the world. */
export function listDiscs({ drawing, camera, places, scale }: DrawnScene, most: number) {
	const { discPlaces, discCounts } = drawing;
	const order = Uint32Array.from(discPlaces.keys()).sort((a, b) => discCounts[b]! - discCounts[a]!);
	const found: DrawnDisc[] = [];
	for (const disc of order) {
		if (found.length >= most) break;
		const [place, count] = [discPlaces[disc]!, discCounts[disc]!];
		if (places.known[place] !== 1) continue;
		const radius = toDiscRadius(scale, count);
		for (const copy of camera.copies) {
			const point = camera.projectPlace(places, place, copy);
			if (point && isInView(point, camera, radius)) found.push({ place, count, ...point, radius });
		}
	}
	return found;
}
