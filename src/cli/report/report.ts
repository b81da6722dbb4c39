import type { CheckedFolder } from '../check-folder.ts';
import type { Effects } from '../effects.ts';

/** Tells the findings about a dataset in one of the formats of `check --format`. */
export type Report = (checked: CheckedFolder, effects: Pick<Effects, 'stdout' | 'stderr'>) => void;
