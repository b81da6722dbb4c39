import { resolve } from 'node:path';
import { sayCount } from '#lib/core/text/english-words.ts';
import { loadFolder } from '../../engines/load-folder.ts';
import { openLoad, parseEngineAddress } from '../../engines/open-engine.ts';
import type { Effects } from '../effects.ts';

export interface LoadWishes {
	engine: string;
	/** A column folder. */
	load: string;
	shards: readonly string[];
	replace: boolean;
}

/** Puts a column folder into an engine and tells how far it is. Throws EngineError, ColumnFileError. */
export async function loadEngine(
	{ directory, stderr }: Effects,
	{ engine, load, shards, replace }: LoadWishes
): Promise<void> {
	const address = parseEngineAddress(engine, directory);
	const opened = await openLoad(address, { shards, replace });
	let events = 0;
	await loadFolder(resolve(directory, load), opened, (loaded, all) => {
		events = all;
		if (stderr.terminal) stderr.write(`\r${Math.floor((loaded / all) * 100)} % of ${all} events`);
	});
	stderr.write(`${stderr.terminal ? '\n' : ''}${sayCount(events, 'event')} can be asked for.\n`);
}
