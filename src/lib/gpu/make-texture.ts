/** A texture of exact numbers, bound where the caller wants it. */
export function makeTexture(gl: WebGL2RenderingContext): WebGLTexture | null {
	const texture = gl.createTexture();
	gl.bindTexture(gl.TEXTURE_2D, texture);
	for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
		gl.texParameteri(gl.TEXTURE_2D, name, gl.NEAREST);
	}
	return texture;
}
