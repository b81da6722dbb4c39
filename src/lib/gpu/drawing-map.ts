import type { ProjectionInput, ViewedMap } from '#lib/core/crowd/frame-camera.ts';

/** What is used of a map that draws layers; MapLibre's own methods. Positions in CSS pixels. */
export interface DrawingMap extends ViewedMap {
	addLayer(layer: DrawnLayer): unknown;
	getLayer(id: string): unknown;
	removeLayer(id: string): unknown;
	triggerRepaint(): void;
	unproject(point: [number, number]): { lng: number; lat: number };
	on(type: MapTurn, listener: () => void): unknown;
	off(type: MapTurn, listener: () => void): unknown;
}

/** The map has taken in a style; it has lost all that it had drawn. */
export type MapTurn = 'style.load' | 'webglcontextlost' | 'remove';

/** A layer that draws by itself: MapLibre's interface for custom layers. */
export interface DrawnLayer {
	id: string;
	type: 'custom';
	renderingMode: '2d';
	onAdd(map: unknown, gl: WebGL2RenderingContext): void;
	onRemove(map: unknown, gl: WebGL2RenderingContext): void;
	render(gl: WebGL2RenderingContext, input: LayerInput): void;
}

/** Of what MapLibre hands to a layer in every frame. */
export interface LayerInput {
	shaderData: { variantName: string; vertexShaderPrelude: string; define: string };
	defaultProjectionData: ProjectionInput;
}
