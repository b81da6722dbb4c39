import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Start and end, 32 bits each. */
const BYTES_PER_ROW = 8;

/** What the fastest scan of so many rows takes, in C, on this machine; null without a compiler. */
export function measurePlainScan(rows: number): { ms: number; gigabytesPerSecond: number } | null {
	const folder = mkdtempSync(join(tmpdir(), 'scan-'));
	try {
		const program = join(folder, 'scan');
		execFileSync('cc', ['-O3', '-march=native', '-o', program, 'bench/slice/scan.c']);
		const ms = Number(execFileSync(program, [String(rows)], { encoding: 'utf8' }));
		return { ms, gigabytesPerSecond: (rows * BYTES_PER_ROW) / ms / 1e6 };
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
