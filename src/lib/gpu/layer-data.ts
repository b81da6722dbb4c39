import type { PackedMarks } from '#lib/core/crowd/packed-marks.ts';
import { TEXTURE_WIDTH } from '#lib/core/crowd/place-table.ts';
import { makeTexture } from '#lib/gpu/make-texture.ts';

/**
 * The marks of a layer on the graphics card. Their numbers are a texture, which a corner looks its own
 * up in, and not attributes of instances: where graphics are made in software, an instance takes as
 * long as a hundred corners.
 */
export class LayerData {
	readonly #gl: WebGL2RenderingContext;
	readonly #texture: WebGLTexture | null;
	readonly #corners: WebGLBuffer | null;
	readonly #array: WebGLVertexArrayObject | null;
	#marks: PackedMarks | null = null;

	constructor(gl: WebGL2RenderingContext) {
		this.#gl = gl;
		this.#texture = makeTexture(gl);
		this.#corners = gl.createBuffer();
		this.#array = gl.createVertexArray();
	}

	fill(marks: PackedMarks): void {
		const gl = this.#gl;
		const { texels, corners } = marks;
		const height = texels.length / (2 * TEXTURE_WIDTH);
		const format = [gl.RG32UI, TEXTURE_WIDTH, height, 0, gl.RG_INTEGER, gl.UNSIGNED_INT] as const;
		this.#marks = marks;
		this.#bind();
		gl.texImage2D(gl.TEXTURE_2D, 0, ...format, texels);
		if (corners) gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, corners, gl.STREAM_DRAW);
		gl.bindVertexArray(null);
	}

	/** Draws them, if there are any, once for each turn in the program that it takes in use. */
	draw(turns: readonly number[], use: () => (turn: number) => void): void {
		const gl = this.#gl;
		if (!this.#marks?.count) return;
		const { corners, count } = this.#marks;
		const begin = use();
		this.#bind();
		for (const turn of turns) {
			begin(turn);
			if (corners) gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, 0);
			else gl.drawArrays(gl.POINTS, 0, count);
		}
		gl.bindVertexArray(null);
	}

	remove(): void {
		this.#gl.deleteVertexArray(this.#array);
		this.#gl.deleteBuffer(this.#corners);
		this.#gl.deleteTexture(this.#texture);
	}

	/** On the unit after those of `LookTextures`. */
	#bind(): void {
		const gl = this.#gl;
		gl.activeTexture(gl.TEXTURE2);
		gl.bindTexture(gl.TEXTURE_2D, this.#texture);
		gl.bindVertexArray(this.#array);
		gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#corners);
	}
}
