import type { Slice } from '#lib/core/slice/slice.ts';
import type { CrowdSwitch } from '#lib/map/crowd/crowd-switch.svelte.ts';
import type { MapScene } from '#lib/map/map-scene.svelte.ts';
import type { MapStage } from '#lib/map/map-stage.svelte.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';

/** So few records never have more marks than a scene draws, two each. */
const NEVER_CROWDED = 300;

/** What draws a dataset where it is crowded, fetched only of a large one. */
export class LateCrowd {
	#current: CrowdSwitch | null = $state.raw(null);
	#isWanted = $state(false);

	constructor({ dataset }: Explorer) {
		this.#isWanted = dataset.records.length > NEVER_CROWDED;
	}

	/** null while it is on its way, and where it is not needed. */
	get current(): CrowdSwitch | null {
		return this.#current;
	}

	/** Whether the map shows a slice as it is to be shown. */
	isReady(slice: Slice): boolean {
		return this.#current?.isReady(slice) ?? !this.#isWanted;
	}

	/** Fetches it if it is needed; without it there is the scene alone. */
	async bring(explorer: Explorer, stage: MapStage, drawing: MapScene): Promise<void> {
		if (!this.#isWanted || this.#current) return;
		const late = await import('#lib/map/crowd/crowd-switch.svelte.ts').catch(() => null);
		if (!late) this.#isWanted = false;
		else this.#current ??= new late.CrowdSwitch(explorer, stage, () => drawing.isClose);
	}
}
