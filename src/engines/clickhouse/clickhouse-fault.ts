import { ENGINE_FAULTS, EngineError, type EngineFault } from '#lib/core/engine/engine-error.ts';

/** Codes of ClickHouse's errors (`src/Common/ErrorCodes.cpp` there), by what they mean here. */
const FAULTS: Readonly<Record<EngineFault, readonly number[]>> = {
	/** Time is up, the query was called off, too many queries at once. */
	'engine-slow': [159, 160, 202, 394],
	/** The end of a stream that should go on, no server, network, shards or replicas missing. */
	'engine-unreachable': [3, 32, 99, 198, 209, 210, 279, 369, 519],
	/** More rows, bytes, results or memory than may be. */
	'engine-refused': [158, 191, 241, 307, 396]
};

const MESSAGES: Readonly<Record<EngineFault, string>> = {
	'engine-slow': 'The database takes too long',
	'engine-unreachable': 'A part of the database does not answer',
	'engine-refused': 'The answer would cost the database more than it may'
};

/** @param text what the server answered in place of rows: `Code: 159, e.displayText() = …` */
export function toClickhouseFault(text: string): EngineError {
	const code = Number(/Code: (\d+)/.exec(text)?.[1]);
	const reason = ENGINE_FAULTS.find((fault) => FAULTS[fault].includes(code));
	const cause = { cause: text.slice(0, 2_000) };
	if (reason) return new EngineError(reason, MESSAGES[reason], cause);
	return new EngineError('engine-refused', `The database refuses (its code is ${code})`, cause);
}
