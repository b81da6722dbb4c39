import type { MadeFile } from '#lib/film/film-order.ts';

/** After this long a browser has taken over what it is to keep. */
const TAKEN_MS = 60_000;

/** Puts a file among the reader's downloads. */
export function saveFile({ bytes, type }: MadeFile, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([bytes], { type }));
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), TAKEN_MS);
}
