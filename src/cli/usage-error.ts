/** Thrown where a command is called in a way it cannot follow: told in one sentence, exit status 2. */
export class UsageError extends Error {
	override name = 'UsageError';
}
