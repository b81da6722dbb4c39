/**
 * Keeps the last few answers, for requests that every page begins with and that cost the most. The
 * events of an engine do not change while it is open. What failed is not kept.
 */
export class AnswerCache {
	readonly #answers = new Map<string, string>();
	readonly #most: number;

	/** @param most how many are kept */
	constructor(most: number) {
		this.#most = most;
	}

	async answer(request: string, find: () => Promise<string>): Promise<string> {
		const known = this.#answers.get(request);
		const answer = known ?? (await find());
		this.#answers.delete(request);
		this.#answers.set(request, answer);
		for (const oldest of this.#answers.keys()) {
			if (this.#answers.size <= this.#most) break;
			this.#answers.delete(oldest);
		}
		return answer;
	}
}
