import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import type { Camera } from '#lib/core/address/view.ts';
import type { LandLevel } from '#lib/draw/land-level.ts';
import type { Basemap } from '#lib/map/basemap.ts';
import { MapStage } from '#lib/map/map-stage.svelte.ts';
import { periodBasemap } from '#lib/map/period-basemap.ts';

const LANDS = new Map(
	(['world', 'region', 'detail'] as const).map((level): [LandLevel, Topology] => [
		level,
		{ type: 'Topology', arcs: [], objects: {} }
	])
);

/** A basemap of empty lands, without those that cannot be had. */
function basemapWithout(...missing: LandLevel[]): Basemap {
	return {
		...periodBasemap,
		topology: async (level) => {
			if (missing.includes(level)) throw new Error(`There is no ${level}`);
			return LANDS.get(level)!;
		}
	};
}

function stageAt(zoom: number | null, basemap = basemapWithout()): MapStage {
	let camera: Camera | null =
		zoom === null ? null : { lng: 36, lat: 34, zoom, bearing: 0, pitch: 0 };
	const explorer = {
		projection: 'mercator' as const,
		get camera() {
			return camera;
		},
		setCamera: (next: Camera) => (camera = next),
		clearSelection() {}
	};
	const stage = new MapStage(explorer, basemap, () => []);
	stage.resize(800, 600);
	return stage;
}

function levelOf(stage: MapStage): LandLevel | undefined {
	return [...LANDS].find(([, land]) => land === stage.topology)?.[0];
}

describe('the picture of a map', () => {
	it('has coarse land for a view from afar', async () => {
		const stage = stageAt(2);
		await stage.openPicture();
		expect(levelOf(stage)).toBe('world');
	});

	it('has the land of the live map for an address with a close view', async () => {
		const [near, close] = [stageAt(4.5), stageAt(7)];
		await Promise.all([near.openPicture(), close.openPicture()]);
		expect([levelOf(near), levelOf(close)]).toEqual(['region', 'detail']);
	});

	it('keeps coarse land where finer land cannot be had', async () => {
		const stage = stageAt(7, basemapWithout('detail'));
		await stage.openPicture();
		expect(levelOf(stage)).toBe('world');
	});

	it('shows finer land alone where the coarse one cannot be had', async () => {
		const stage = stageAt(7, basemapWithout('world'));
		await stage.openPicture();
		expect(levelOf(stage)).toBe('detail');
	});

	it('is drawn anew as its reader comes closer and goes away', async () => {
		const stage = stageAt(2);
		await stage.openPicture();
		stage.zoomBy(4);
		await expect.poll(() => levelOf(stage)).toBe('detail');
		stage.zoomBy(-3);
		await expect.poll(() => levelOf(stage)).toBe('region');
		stage.zoomBy(-1);
		await expect.poll(() => levelOf(stage)).toBe('world');
	});

	it('has no land where none can be had', async () => {
		const stage = stageAt(null, basemapWithout('world', 'region', 'detail'));
		await stage.openPicture();
		expect(stage.topology).toBeNull();
	});
});
