import type { Standing } from '#lib/core/model/dataset.ts';

/** SVG path data of a one-off act on its rail, around 0,0, travelling to the right. */
export function toDartPath(standing: Standing, directed: boolean): string {
	if (!directed) return MUTUAL;
	return standing === 'planned' ? CHEVRONS : DART;
}

const DART = 'M-6-3.5L1.2-3.5L6.6 0L1.2 3.5L-6 3.5L-3.4 0Z';
const MUTUAL = 'M-6.4 0L-2-3.6L2-3.6L6.4 0L2 3.6L-2 3.6Z';
/** Two, open, 5 px apart: what was asked for is not yet a thing. */
const CHEVRONS = 'M-4.6-3.6L-0.8 0L-4.6 3.6M0.6-3.6L4.4 0L0.6 3.6';
