/**
 * Why an engine gave no answer:
 * - `engine-slow`: it took longer than it may, or has too much to do;
 * - `engine-unreachable`: it, or a part of it, does not answer, or not in full;
 * - `engine-refused`: the question is not one that it answers, or would cost more than it may.
 */
export const ENGINE_FAULTS = ['engine-slow', 'engine-unreachable', 'engine-refused'] as const;
export type EngineFault = (typeof ENGINE_FAULTS)[number];

/** No answer; never a wrong one. The message is a sentence for whoever asked. */
export class EngineError extends Error {
	override name = 'EngineError';
	readonly reason: EngineFault;

	constructor(reason: EngineFault, message: string, options?: ErrorOptions) {
		super(message, options);
		this.reason = reason;
	}
}
