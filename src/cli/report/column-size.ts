import type { Manifest } from '#lib/core/columns/manifest.ts';
import { sayCount } from '#lib/core/text/english-words.ts';

/** How much was written to a folder of columns, in one sentence. */
export function sayColumnSize({ count, tables, chunks }: Manifest): string {
	const bytes = [tables, ...chunks].reduce((sum, { packed }) => sum + packed, 0);
	return `${sayCount(count, 'event')}, ${(bytes / count).toFixed(1)} bytes each.`;
}
