import type { IssuePlace } from '#lib/core/base/issue.ts';
import { CLOCK } from './read-time.ts';

/** Where something stands in a file, and what. */
export interface Finding {
	place: IssuePlace;
	value: string;
}

/** Of how many dates with a time of day the zone is said, and of how many it is not. */
export class ZoneTally {
	#utc = 0;
	#unsaid = 0;
	#firstUtc: Finding | null = null;
	#firstUnsaid: Finding | null = null;

	/**
	 * @param clocks sum of CLOCK
	 * @param find where the date stands
	 */
	add(clocks: number, find: () => Finding): void {
		if (clocks & CLOCK.utc) {
			this.#utc++;
			this.#firstUtc ??= find();
		}
		if (clocks & CLOCK.unsaid) {
			this.#unsaid++;
			this.#firstUnsaid ??= find();
		}
	}

	get utc(): number {
		return this.#utc;
	}

	get unsaid(): number {
		return this.#unsaid;
	}

	/** Where both are in one file, the first of those of which there are fewer; else null. */
	get firstOther(): Finding | null {
		if (this.#utc === 0 || this.#unsaid === 0) return null;
		return this.#utc < this.#unsaid ? this.#firstUtc : this.#firstUnsaid;
	}
}
