import type { FeatureCollection, Position } from 'geojson';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';
import type { BasemapShapes } from '#lib/map/basemap.ts';
import { WORLD_PX } from '#lib/draw/mercator.ts';

/** The basemap as SVG path data on the whole Mercator world, 512 by 512 with its north-west at 0. */
export interface StillPaths {
	areas: readonly { id: string; path: string }[];
	lakes: string;
	coast: string;
	borders: string;
	disputed: string;
}

const toWorld = toMercatorViewport({
	width: WORLD_PX,
	height: WORLD_PX,
	centre: [0, 0],
	zoom: 0
}).project;

export function toStillPaths(shapes: BasemapShapes): StillPaths {
	return {
		areas: shapes.areas.features.map((feature) => ({
			id: String(feature.id),
			path: toPath({ type: 'FeatureCollection', features: [feature] })
		})),
		lakes: toPath(shapes.lakes),
		coast: toPath(shapes.coast),
		borders: toPath(shapes.borders),
		disputed: toPath(shapes.disputed)
	};
}

function toPath({ features }: FeatureCollection): string {
	return features
		.map(({ geometry }) => {
			if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat().map(toRing).join('');
			if (geometry.type === 'Polygon') return geometry.coordinates.map(toRing).join('');
			if (geometry.type === 'MultiLineString') return geometry.coordinates.map(toLine).join('');
			return geometry.type === 'LineString' ? toLine(geometry.coordinates) : '';
		})
		.join('');
}

function toRing(ring: Position[]): string {
	return `${toLine(ring)}Z`;
}

function toLine(line: Position[]): string {
	return `M${line
		.map(([lng = 0, lat = 0]) => {
			const at = toWorld(lng, lat);
			return at ? `${at.x.toFixed(3)} ${at.y.toFixed(3)}` : '';
		})
		.join('L')}`;
}
