declare module 'subset-font' {
	/** Gives the font cut down to the letters of `text`. */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options?: {
			targetFormat?: 'sfnt' | 'woff' | 'woff2' | 'truetype';
			variationAxes?: Record<string, number | { min: number; max: number; default: number }>;
			noLayoutClosure?: boolean;
			/** Then `text` is empty. */
			keepAllGlyphs?: boolean;
		}
	): Promise<Buffer>;
}
