import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scanned } from './scan-rounds.ts';

/** What the fastest scan of so many rows takes, in C, on this machine; null without a compiler. */
export function measurePlainScan(rows: number): Scanned | null {
	const folder = mkdtempSync(join(tmpdir(), 'scan-'));
	try {
		const program = join(folder, 'scan');
		execFileSync('cc', ['-O3', '-march=native', '-o', program, 'bench/slice/scan.c']);
		const printed = execFileSync(program, [String(rows)], { encoding: 'utf8' });
		const [ms = NaN, counted = NaN] = printed.split(' ').map(Number);
		return { ms, counted };
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
