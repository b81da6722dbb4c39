import { ArcParts } from '#lib/core/crowd/arc-parts.ts';
import { packDiscs } from '#lib/core/crowd/disc-list.ts';
import { toSliceScale, type DiscScale } from '#lib/core/crowd/disc-scale.ts';
import { DISC_FRAGMENT, DISC_VERTEX } from '#lib/gpu/disc-shader.ts';
import type { DrawingMap, LayerInput } from '#lib/gpu/drawing-map.ts';
import { FLOW_FRAGMENT, FLOW_VERTEX } from '#lib/gpu/flow-shader.ts';
import { FrameCamera } from '#lib/core/crowd/frame-camera.ts';
import type {
	LargeFocus,
	LargeFrame,
	LargePlaces,
	LargeStyle,
	LargeTarget,
	Rgb
} from '#lib/core/crowd/large-scene.ts';
import type { Uniforms } from '#lib/gpu/layer-program.ts';
import { focusedEnds, NO_MARK, pickedMarks } from '#lib/core/crowd/focus-numbers.ts';
import { LookTextures } from '#lib/gpu/look-textures.ts';
import { MARK_FRAGMENT, MARK_VERTEX } from '#lib/gpu/mark-shader.ts';
import { MapLayer } from '#lib/gpu/map-layer.ts';
import { toDrawnStandings } from '#lib/core/crowd/drawn-standings.ts';
import type { DrawnScene } from '#lib/core/crowd/drawn-scene.ts';
import { packPoints } from '#lib/core/crowd/packed-marks.ts';
import { pickTarget } from '#lib/core/crowd/pick-target.ts';
import { toPlaceTable, toVector, type PlaceTable } from '#lib/core/crowd/place-table.ts';
import { SliceDrawing } from '#lib/core/crowd/slice-drawing.ts';
import { listStrands, packStrands } from '#lib/core/crowd/strand-list.ts';
import { showsUnits, toMarkRadius } from '#lib/core/crowd/unit-marks.ts';
import type { DrawnStandings } from '#lib/core/scene/legend.ts';

export interface LargeLayerOptions {
	/** In the frame in which a slice is on the screen for the first time. */
	ondraw?: (frame: LargeFrame) => void;
	/** In each frame in which a layer cannot be drawn, as where the graphics take no such program. */
	onfail?: (error: unknown) => void;
}

interface LayerLegend extends DiscScale, Pick<SliceDrawing, 'isTold' | 'areFlowsTold'> {
	standings: DrawnStandings;
}

const NOTHING: LargeFocus = { selected: null, hovered: null };

/**
 * Draws slices of large data on a map, as three layers of its own: flows, discs of places with many
 * events, and one mark an event elsewhere. What is drawn is always the last slice given, whole, and
 * nothing moves by itself. The layers come back when the map's graphics do.
 */
export class LargeLayers {
	readonly #map: DrawingMap;
	readonly #places: PlaceTable;
	readonly #arcs: ArcParts;
	readonly #options: LargeLayerOptions;
	readonly #layers: readonly MapLayer[];
	readonly #textures = new LookTextures();
	#style: LargeStyle;
	#focus = NOTHING;
	#frame: LargeFrame | null = null;
	/** What the last frame of the map shows, of which slice, and what shaders are told of it. */
	#scene: DrawnScene | null = null;
	#sceneOf: LargeFrame | null = null;
	#uniforms: Uniforms = {};
	#showsUnits = false;
	#markRadius = 0;
	/** What the buffers of discs and marks hold. */
	#packed: SliceDrawing | null = null;
	#drawnFrame: LargeFrame | null = null;
	#isAdded = false;

	/** @param map one whose style has been loaded */
	constructor(
		map: DrawingMap,
		places: LargePlaces,
		style: LargeStyle,
		options: LargeLayerOptions = {}
	) {
		this.#map = map;
		this.#places = toPlaceTable(places);
		this.#arcs = new ArcParts(this.#places);
		this.#style = style;
		this.#options = options;
		this.#layers = this.#makeLayers();
		map.on('style.load', this.#add);
		map.on('webglcontextlost', this.#forget);
		map.on('remove', this.#forget);
		this.#add();
	}

	/** Shows a slice from the next frame of the map on; of several until then the last. */
	show(frame: LargeFrame): void {
		this.#frame = frame;
		this.#map.triggerRepaint();
	}

	focus(focus: LargeFocus): void {
		if (JSON.stringify(focus) === JSON.stringify(this.#focus)) return;
		this.#focus = focus;
		this.#packed = null;
		this.#map.triggerRepaint();
	}

	restyle(style: LargeStyle): void {
		this.#style = style;
		this.#map.triggerRepaint();
	}

	/** What is drawn at a point, in CSS pixels of the map. */
	pick(x: number, y: number): LargeTarget | null {
		if (!this.#scene) return null;
		return pickTarget(this.#scene, { x, y }, (left, top) => {
			const { lng, lat } = this.#map.unproject([left, top]);
			return toVector(lng, lat);
		});
	}

	/** What the last frame drew. */
	get scene(): DrawnScene | null {
		return this.#scene;
	}

	/** The sizes of discs in the last frame drawn, and what colours and forms tell of what is in it. */
	get legend(): LayerLegend | null {
		if (!this.#scene) return null;
		const { drawing, scale } = this.#scene;
		const { isTold, areFlowsTold } = drawing;
		return { ...scale, isTold, areFlowsTold, standings: toDrawnStandings(drawing) };
	}

	remove(): void {
		this.#map.off('style.load', this.#add);
		this.#map.off('webglcontextlost', this.#forget);
		this.#map.off('remove', this.#forget);
		if (!this.#isAdded) return;
		for (const { id } of this.#layers) if (this.#map.getLayer(id)) this.#map.removeLayer(id);
		this.#isAdded = false;
	}

	/** The first layer lays a slice out; the others come a frame later, as both are long tasks. */
	readonly #add = () => {
		this.#isAdded = true;
		for (const layer of this.#layers.slice(0, this.#scene ? 3 : 1)) {
			if (!this.#map.getLayer(layer.id)) this.#map.addLayer(layer);
		}
	};

	readonly #forget = () => {
		this.#isAdded = false;
	};

	#makeLayers(): MapLayer[] {
		const fail = (error: unknown) => this.#options.onfail?.(error);
		const flows = new MapLayer('large-flows', {
			vertex: FLOW_VERTEX,
			fragment: FLOW_FRAGMENT,
			fail,
			reset: (gl) => {
				this.#textures.forget(gl);
				this.#packed = null;
			},
			render: (gl, input, layer) => {
				const isFirst = !this.#scene;
				this.#begin(input);
				if (!this.#scene) return;
				layer.fill(packStrands(this.#scene));
				// All are on the screen at once.
				if (isFirst) return queueMicrotask(this.#add);
				this.#textures.bind(gl, this.#places, this.#style);
				layer.draw(input, this.#uniforms, [0]);
			}
		});
		const discs = new MapLayer('large-places', {
			vertex: DISC_VERTEX,
			fragment: DISC_FRAGMENT,
			fail,
			render: (gl, input, layer) => {
				if (!this.#scene) return;
				const { drawing, camera } = this.#scene;
				if (this.#packed !== drawing) layer.fill(packDiscs(drawing, this.#focus, camera.zoom));
				this.#textures.bind(gl, this.#places, this.#style);
				layer.draw(input, this.#uniforms, camera.copies);
			}
		});
		const marks = new MapLayer('large-events', {
			vertex: MARK_VERTEX,
			fragment: MARK_FRAGMENT,
			fail,
			render: (gl, input, layer) => {
				if (!this.#scene) return;
				const { drawing, camera } = this.#scene;
				if (this.#packed !== drawing)
					layer.fill(packPoints(drawing.markCodes.subarray(0, 2 * drawing.marks)));
				this.#packed = drawing;
				this.#textures.bind(gl, this.#places, this.#style);
				layer.draw(input, this.#uniforms, camera.copies);
				this.#tell();
			}
		});
		return [flows, discs, marks];
	}

	/** Lays out what is new since the last frame: the slice, the camera or both. */
	#begin(input: LayerInput): void {
		const frame = this.#frame;
		if (!frame) return;
		const places = this.#places;
		const isGlobe = /\bGLOBE\b/.test(input.shaderData.define);
		const camera = new FrameCamera(this.#map, input.defaultProjectionData, isGlobe);
		const units = showsUnits(frame, camera.zoom);
		const isLaidOut = frame === this.#sceneOf && units === this.#showsUnits;
		const before = isLaidOut ? this.#scene?.drawing : null;
		const drawing = before ?? new SliceDrawing(frame, units);
		const radius = toMarkRadius(camera.zoom);
		if (radius !== this.#markRadius) this.#packed = null;
		this.#sceneOf = frame;
		this.#showsUnits = units;
		this.#markRadius = radius;
		const scale = toSliceScale(frame, camera.zoom);
		const strands = listStrands(frame, drawing, this.#arcs, camera, this.#focus.selected);
		this.#scene = { drawing, places, camera, scale, strands };
		this.#uniforms = this.#toUniforms(this.#scene);
	}

	#tell(): void {
		const frame = this.#frame;
		if (!frame || frame === this.#drawnFrame) return;
		this.#drawnFrame = frame;
		this.#options.ondraw?.(frame);
	}

	#toUniforms({ camera, drawing, scale }: DrawnScene): Uniforms {
		const { land, landLit, ink, flow, selection, kinds } = this.#style;
		const { selected, hovered } = this.#focus;
		const toShares = (rgb: Rgb) => rgb.map((value) => value / 255);
		const picked = [...pickedMarks(drawing, selected), ...pickedMarks(drawing, hovered)];
		return {
			...camera.uniforms(),
			u_land: toShares(land),
			u_lit: toShares(landLit),
			u_ink: toShares(ink),
			u_chosen: toShares(selection),
			u_flow: toShares(kinds[drawing.flowKind ?? NO_MARK]?.color ?? flow),
			u_mark: this.#markRadius,
			u_root: scale.perRoot,
			u_picked: picked,
			u_dim: Number(picked[0] !== NO_MARK),
			u_focus: focusedEnds(hovered?.type === 'pair' ? hovered : selected)
		};
	}
}
