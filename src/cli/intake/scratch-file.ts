import { openSync, rmSync, writeSync } from 'node:fs';

/**
 * Opens a file to write to and read from that has no name: when the program ends, however it ends,
 * its room on the disk is free again.
 */
export function openScratch(path: string): number {
	const file = openSync(path, 'w+');
	rmSync(path);
	return file;
}

/** Appends all of the bytes, however many the system takes at a time. */
export function writeWhole(file: number, bytes: Uint8Array): void {
	for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
