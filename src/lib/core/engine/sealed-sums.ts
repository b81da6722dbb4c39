import type { StartCube } from '#lib/core/engine/start-cube.ts';

/** Sums of one count as plain data, which can be handed from one thread to another. */
export interface SealedSums {
	/** What is counted and how, as the engine calls it. */
	name: string;
	cube: StartCube;
}
