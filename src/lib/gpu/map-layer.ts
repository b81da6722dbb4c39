import type { PackedMarks } from '#lib/core/crowd/packed-marks.ts';
import type { DrawnLayer, LayerInput } from '#lib/gpu/drawing-map.ts';
import { LayerData } from '#lib/gpu/layer-data.ts';
import { LayerPrograms, type Uniforms } from '#lib/gpu/layer-program.ts';

export interface LayerPlan {
	vertex: string;
	fragment: string;
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
	#data: LayerData | null = null;
	#programs: LayerPrograms | null = null;

	constructor(id: string, plan: LayerPlan) {
		this.id = id;
		this.#plan = plan;
	}

	onAdd(_map: unknown, gl: WebGL2RenderingContext): void {
		const { vertex, fragment, reset } = this.#plan;
		this.#programs = new LayerPrograms(gl, vertex, fragment);
		this.#data = new LayerData(gl);
		reset?.(gl);
	}

	onRemove(_map: unknown, gl: WebGL2RenderingContext): void {
		this.#data?.remove();
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

	fill(marks: PackedMarks): void {
		this.#data?.fill(marks);
	}

	/** Draws what it has been filled with, if there is anything, once for each copy of the world. */
	draw(input: LayerInput, uniforms: Uniforms, copies: readonly number[]): void {
		this.#data?.draw(copies, () => {
			const set = this.#programs?.use(input, uniforms);
			return (copy) => set?.({ u_world: copy });
		});
	}
}
