import type { Span } from '#lib/core/excerpt/spans.ts';

const STEPS = 1000;

/**
 * Share of a text of `length` that the spans cover together, 0 to 1; overlaps count once. The unit
 * is that of the spans. An empty text is quoted not at all. In thousandths, as it is told: a share
 * that reads like the limit is not above it.
 */
export function toQuotedShare(spans: readonly Span[], length: number): number {
	if (length <= 0) return 0;
	let covered = 0;
	let reached = 0;
	for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
		covered += Math.max(0, end - Math.max(start, reached));
		reached = Math.max(reached, end);
	}
	return Math.min(1, Math.round((covered / length) * STEPS) / STEPS);
}
