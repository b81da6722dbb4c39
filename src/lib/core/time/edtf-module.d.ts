/** The part of the `edtf` package in use: it says whether a text is well formed. */
declare module 'edtf' {
	/** The kinds of expression the grammar tells apart. */
	type ExpressionType =
		'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'Set' | 'List';

	interface ParseOptions {
		/** Highest level of conformance to accept; 3 adds qualified seasons and seasons in intervals. */
		level?: 0 | 1 | 2 | 3;
	}

	/** @throws an Error, with `offset` where the text stops making sense, for anything else */
	export function parse(text: string, options?: ParseOptions): { type: ExpressionType };
}
