import type { LargeStyle } from '#lib/core/crowd/large-scene.ts';
import { KIND_TEXELS, toKindTexels } from '#lib/core/crowd/kind-texels.ts';
import { makeTexture } from '#lib/gpu/make-texture.ts';
import { TEXTURE_WIDTH, type PlaceTable } from '#lib/core/crowd/place-table.ts';

/** What all marks look up: where places are, and the colour and shape of kinds. */
export class LookTextures {
	#places: WebGLTexture | null = null;
	#kinds: WebGLTexture | null = null;
	/** The look that the texture of kinds holds. */
	#style: LargeStyle | null = null;

	/** Gives them back; they are made again when next needed. */
	forget(gl: WebGL2RenderingContext): void {
		gl.deleteTexture(this.#places);
		gl.deleteTexture(this.#kinds);
		this.#places = this.#kinds = this.#style = null;
	}

	/** Puts them on the first two texture units; call it while the map draws. */
	bind(gl: WebGL2RenderingContext, { texels }: PlaceTable, style: LargeStyle): void {
		gl.activeTexture(gl.TEXTURE0);
		if (this.#places) gl.bindTexture(gl.TEXTURE_2D, this.#places);
		else {
			this.#places = makeTexture(gl);
			const height = texels.length / 4 / TEXTURE_WIDTH;
			const format = [gl.RGBA32F, TEXTURE_WIDTH, height, 0, gl.RGBA, gl.FLOAT] as const;
			gl.texImage2D(gl.TEXTURE_2D, 0, ...format, texels);
		}
		gl.activeTexture(gl.TEXTURE1);
		if (this.#kinds) gl.bindTexture(gl.TEXTURE_2D, this.#kinds);
		else this.#kinds = makeTexture(gl);
		if (this.#style === style) return;
		this.#style = style;
		const format = [gl.RGBA, KIND_TEXELS, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE] as const;
		gl.texImage2D(gl.TEXTURE_2D, 0, ...format, toKindTexels(style));
	}
}
