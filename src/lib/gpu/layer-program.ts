import type { LayerInput } from '#lib/gpu/drawing-map.ts';

export type Uniforms = Readonly<Record<string, number | readonly number[] | Float32Array>>;

interface Made {
	program: WebGLProgram;
	places: Record<string, WebGLUniformLocation | null>;
}

/** Each on the unit of its position: where places are, how kinds look, what is drawn. */
const TEXTURES = ['u_places', 'u_kinds', 'u_data'] as const;

const HEAD = `precision highp float;
precision highp int;
precision highp sampler2D;
uniform sampler2D u_places,u_kinds;
uniform vec2 u_view;
uniform float u_density,u_dim;
uniform vec3 u_land,u_lit,u_ink,u_flow,u_chosen;
`;
/** Positions come from the centre of the view on; see `FrameCamera`. Offsets are CSS pixels. */
const VERTEX_HEAD = `${HEAD}precision highp usampler2D;
uniform usampler2D u_data;
uniform vec4 u_centre;
uniform float u_world;
ivec2 spot(int i){return ivec2(i&2047,i>>11);}
uvec2 datum(int i){return texelFetch(u_data,spot(i),0).rg;}
vec2 real(int i){return uintBitsToFloat(datum(i));}
vec4 texel(uint p,int k){return texelFetch(u_places,spot(int(p)*2+k),0);}
vec2 near(uint p){vec4 t=texel(p,0);return (t.xy-u_centre.xy)+(t.zw-u_centre.zw);}
vec4 moved(vec4 c,vec2 px){return vec4(c.xy+px*vec2(2.,-2.)/u_view*c.w,c.zw);}
`;

/** A shader program for each way in which the map projects, made when it is first needed. */
export class LayerPrograms {
	readonly #gl: WebGL2RenderingContext;
	readonly #vertex: string;
	readonly #fragment: string;
	readonly #made = new Map<string, Made>();

	constructor(gl: WebGL2RenderingContext, vertex: string, fragment: string) {
		this.#gl = gl;
		this.#vertex = vertex;
		this.#fragment = fragment;
	}

	/**
	 * Takes the program for this frame in use, with these uniforms; those that it does not have are
	 * left out. Returns where to set further ones.
	 * @throws Error where the graphics card does not take the program
	 */
	use({ shaderData }: LayerInput, uniforms: Uniforms): (more: Uniforms) => void {
		const gl = this.#gl;
		const name = shaderData.variantName;
		let made = this.#made.get(name);
		if (!made) {
			const vertex = `${shaderData.define}\n${shaderData.vertexShaderPrelude}\n${this.#vertex}`;
			const program = link(gl, VERTEX_HEAD + vertex, `${HEAD}out vec4 o;${this.#fragment}`);
			made = { program, places: {} };
			this.#made.set(name, made);
		}
		const { program, places } = made;
		gl.useProgram(program);
		const set = (more: Uniforms) => {
			for (const [uniform, value] of Object.entries(more)) {
				const at = (places[uniform] ??= gl.getUniformLocation(program, uniform));
				if (at) setUniform(gl, at, value);
			}
		};
		TEXTURES.forEach((uniform, unit) =>
			gl.uniform1i(gl.getUniformLocation(program, uniform), unit)
		);
		set(uniforms);
		return set;
	}

	remove(): void {
		for (const { program } of this.#made.values()) this.#gl.deleteProgram(program);
		this.#made.clear();
	}
}

function setUniform(
	gl: WebGL2RenderingContext,
	at: WebGLUniformLocation,
	value: Uniforms[string]
): void {
	if (typeof value === 'number') gl.uniform1f(at, value);
	else if (value.length === 16) gl.uniformMatrix4fv(at, false, value);
	else if (value.length === 4) gl.uniform4fv(at, value);
	else if (value.length === 3) gl.uniform3fv(at, value);
	else gl.uniform2fv(at, value);
}

function link(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
	const program = gl.createProgram();
	const shaders = [
		[gl.VERTEX_SHADER, vertex],
		[gl.FRAGMENT_SHADER, fragment]
	] as const;
	for (const [type, text] of shaders) {
		const shader = gl.createShader(type);
		if (!shader) continue;
		gl.shaderSource(shader, `#version 300 es\n${text}`);
		gl.compileShader(shader);
		gl.attachShader(program, shader);
		gl.deleteShader(shader);
	}
	gl.linkProgram(program);
	if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
		throw new Error(`Marks cannot be drawn: ${gl.getProgramInfoLog(program)}`);
	}
	return program;
}
