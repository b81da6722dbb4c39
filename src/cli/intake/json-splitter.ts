/** One object of a list, as written. */
export interface JsonElement {
	text: string;
	/** Line of the file, from 1, that it begins in. */
	line: number;
}

const QUOTE = 34;
const BACKSLASH = 92;
const LINE_FEED = 10;
const COLON = 58;
const OPEN = { bracket: 91, brace: 123 } as const;
const CLOSE = { bracket: 93, brace: 125 } as const;

/**
 * Cuts the objects out of JSON text that comes piece by piece: those of a list called `features`,
 * or of a list that is the whole document, or else the document itself. Holds no more than one of
 * them, and does not look at what is in it.
 */
export class JsonSplitter {
	#text = '';
	#at = 0;
	#line = 1;
	#depth = 0;
	/** Depth in which the objects stand. */
	#base = 0;
	#start = -1;
	#startLine = 1;
	#key = '';
	#written = '';

	/** Line that has been come to, from 1. */
	get line(): number {
		return this.#line;
	}

	/** Whether the document has been closed. */
	get isComplete(): boolean {
		return this.#depth === 0 && this.#start === -1;
	}

	/** Characters that are held until the object they belong to is whole. */
	get held(): number {
		return this.#text.length;
	}

	push(piece: string): JsonElement[] {
		const elements: JsonElement[] = [];
		this.#text += piece;
		const text = this.#text;
		while (this.#at < text.length) {
			const code = text.charCodeAt(this.#at);
			if (code === QUOTE) {
				if (!this.#skipText(text)) break;
				continue;
			}
			if (code === LINE_FEED) this.#line++;
			else if (code === OPEN.brace || code === OPEN.bracket) this.#open(code);
			else if (code === CLOSE.brace || code === CLOSE.bracket) {
				const element = this.#close(text);
				if (element) elements.push(element);
			} else if (code === COLON && this.#depth === 1 && this.#base === 0) this.#key = this.#written;
			this.#at++;
		}
		this.#forget();
		return elements;
	}

	/** False where the text between quotation marks goes on in the next piece. */
	#skipText(text: string): boolean {
		let end = text.indexOf('"', this.#at + 1);
		while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
		if (end === -1) return false;
		if (this.#depth === 1 && this.#base === 0) this.#written = text.slice(this.#at + 1, end);
		this.#at = end + 1;
		return true;
	}

	#open(code: number): void {
		if (code === OPEN.brace && this.#depth === this.#base) {
			this.#start = this.#at;
			this.#startLine = this.#line;
		}
		this.#depth++;
		const isList = code === OPEN.bracket && this.#base === 0;
		if (isList && (this.#depth === 1 || (this.#depth === 2 && this.#key === 'features'))) {
			this.#base = this.#depth;
			this.#start = -1;
		}
	}

	#close(text: string): JsonElement | null {
		this.#depth--;
		// The list is over: what comes after it is something else.
		if (this.#depth < this.#base) this.#base = Infinity;
		if (this.#depth !== this.#base || this.#start === -1) return null;
		const element = { text: text.slice(this.#start, this.#at + 1), line: this.#startLine };
		this.#start = -1;
		return element;
	}

	#forget(): void {
		const from = this.#start === -1 ? this.#at : this.#start;
		this.#text = this.#text.slice(from);
		this.#at -= from;
		if (this.#start !== -1) this.#start = 0;
	}
}

function isEscaped(text: string, quote: number): boolean {
	let backslashes = 0;
	while (text.charCodeAt(quote - 1 - backslashes) === BACKSLASH) backslashes++;
	return backslashes % 2 === 1;
}
