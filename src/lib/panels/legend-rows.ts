import { composeScene } from '#lib/core/scene/compose-scene.ts';
import { toLegend, type LegendRow } from '#lib/core/scene/legend.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';

/** The key to what a map shows of the slice, for where that map is not at hand. */
export function toLegendRows({
	crowdKey,
	slice,
	lookup,
	language,
	widthUnit: unit
}: Explorer): readonly LegendRow[] {
	if (crowdKey) return crowdKey.rows;
	return toLegend(composeScene(slice, lookup, { language, sitesApart: false, unit }));
}
