import type { DrawnLayer, LayerInput } from '#lib/gpu/drawing-map.ts';
import { LayerBuffer, type Attribute } from '#lib/gpu/layer-buffer.ts';
import { LayerPrograms, type Uniforms } from '#lib/gpu/layer-program.ts';

export interface LayerPlan {
	vertex: string;
	fragment: string;
	/** Bytes of one mark. */
	stride: number;
	attributes: readonly Attribute[];
	/** Vertices of the strip that a mark is; 0: a mark is one point. */
	corners: number;
	/** The map takes the layer in or puts it out: what there is on the graphics is no more. */
	reset?: (gl: WebGL2RenderingContext) => void;
	render(gl: WebGL2RenderingContext, input: LayerInput, layer: MapLayer): void;
	/** It could not be drawn. */
	fail(error: unknown): void;
}

/** One layer of the map: a program and a buffer, made anew whenever the map takes the layer in. */
export class MapLayer implements DrawnLayer {
	readonly id: string;
	readonly type = 'custom';
	readonly renderingMode = '2d';
	readonly #plan: LayerPlan;
	#buffer: LayerBuffer | null = null;
	#programs: LayerPrograms | null = null;

	constructor(id: string, plan: LayerPlan) {
		this.id = id;
		this.#plan = plan;
	}

	onAdd(_map: unknown, gl: WebGL2RenderingContext): void {
		const { vertex, fragment, stride, attributes, corners, reset } = this.#plan;
		this.#programs = new LayerPrograms(gl, vertex, fragment);
		this.#buffer = new LayerBuffer(gl, stride, attributes, corners > 0 ? 1 : 0);
		reset?.(gl);
	}

	onRemove(_map: unknown, gl: WebGL2RenderingContext): void {
		this.#buffer?.remove();
		this.#programs?.remove();
		this.#plan.reset?.(gl);
	}

	render(gl: WebGL2RenderingContext, input: LayerInput): void {
		// The map goes on without the layer.
		try {
			this.#plan.render(gl, input, this);
		} catch (error) {
			this.#plan.fail(error);
		}
	}

	/** @param count marks in `data` */
	fill(data: ArrayBufferView<ArrayBuffer>, count: number): void {
		this.#buffer?.fill(data, count);
	}

	/** Draws what the buffer holds, once for each copy of the world. */
	draw(
		gl: WebGL2RenderingContext,
		input: LayerInput,
		uniforms: Uniforms,
		copies: readonly number[]
	): void {
		const { corners } = this.#plan;
		this.#buffer?.draw((count) => {
			const set = this.#programs?.use(input, uniforms);
			for (const copy of copies) {
				set?.({ u_world: copy });
				if (corners === 0) gl.drawArrays(gl.POINTS, 0, count);
				else gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, corners, count);
			}
		});
	}
}
