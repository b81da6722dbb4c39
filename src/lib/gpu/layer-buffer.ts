/** Bytes of one attribute in the vertices or instances of a buffer. */
export interface Attribute {
	type: 'uint' | 'float' | 'share';
	/** 1 to 4 numbers. */
	size: number;
	offset: number;
}

/** The marks of a layer on the graphics card: attribute n is what the shader has at location n. */
export class LayerBuffer {
	count = 0;
	readonly #gl: WebGL2RenderingContext;
	readonly #buffer: WebGLBuffer | null;
	readonly #array: WebGLVertexArrayObject | null;

	/** @param divisor 1 where an entry is one instance, 0 where it is one vertex */
	constructor(
		gl: WebGL2RenderingContext,
		stride: number,
		attributes: readonly Attribute[],
		divisor: 0 | 1
	) {
		this.#gl = gl;
		this.#buffer = gl.createBuffer();
		this.#array = gl.createVertexArray();
		gl.bindVertexArray(this.#array);
		gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
		attributes.forEach(({ type, size, offset }, at) => {
			gl.enableVertexAttribArray(at);
			if (type === 'uint') gl.vertexAttribIPointer(at, size, gl.UNSIGNED_INT, stride, offset);
			else if (type === 'float') gl.vertexAttribPointer(at, size, gl.FLOAT, false, stride, offset);
			else gl.vertexAttribPointer(at, size, gl.UNSIGNED_BYTE, true, stride, offset);
			gl.vertexAttribDivisor(at, divisor);
		});
		gl.bindVertexArray(null);
	}

	fill(data: ArrayBufferView<ArrayBuffer>, count: number): void {
		const gl = this.#gl;
		this.count = count;
		gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
		gl.bufferData(gl.ARRAY_BUFFER, data, gl.STREAM_DRAW);
	}

	/** Calls back while the buffer is what is drawn, if there is anything in it. */
	draw(drawing: (count: number) => void): void {
		if (this.count === 0) return;
		this.#gl.bindVertexArray(this.#array);
		drawing(this.count);
		this.#gl.bindVertexArray(null);
	}

	remove(): void {
		this.#gl.deleteVertexArray(this.#array);
		this.#gl.deleteBuffer(this.#buffer);
	}
}
