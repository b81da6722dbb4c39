import type { SourceSeal } from '#lib/core/dataset/source-seal.ts';
import { NORMALISATION } from '#lib/core/excerpt/normalise.ts';

/** The text of seal.json, by source id; the same seals give the same text. */
export function encodeSeal(seals: ReadonlyMap<string, SourceSeal>): string {
	const sources = Object.fromEntries([...seals].sort(([a], [b]) => (a < b ? -1 : 1)));
	return `${JSON.stringify({ format: 1, normalisation: NORMALISATION, sources }, null, '\t')}\n`;
}
