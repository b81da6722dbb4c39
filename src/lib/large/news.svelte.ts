/** Something outside of runes that changes now and then: who has heard it hears of each change. */
export class News {
	#count = $state(0);

	hear(): void {
		void this.#count;
	}

	tell(): void {
		this.#count++;
	}
}
