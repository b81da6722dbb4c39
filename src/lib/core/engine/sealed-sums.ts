import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { DATING_CLASSES, toCodedClasses } from '#lib/core/engine/row-classes.ts';
import type { StartCube } from '#lib/core/engine/start-cube.ts';

/** Sums of one count as plain data, which can be handed from one thread to another. */
export interface SealedSums {
	/** What is counted and how, as the engine calls it. */
	name: string;
	whole: SealedCube | null;
	byKind: SealedCube | null;
}

type SealedCube = Omit<StartCube, 'classes'> & { codes: readonly number[] | null };

export function sealCube(cube: StartCube | null): SealedCube | null {
	if (cube === null) return null;
	const { classes, ...data } = cube;
	return { ...data, codes: classes.codes };
}

/** @param columns those that the sums were made of */
export function openCube(sealed: SealedCube | null, columns: EventColumns): StartCube | null {
	if (sealed === null) return null;
	const { codes, ...data } = sealed;
	return { ...data, classes: codes === null ? DATING_CLASSES : toCodedClasses(columns, codes) };
}
