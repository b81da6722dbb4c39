import { sayCount } from '#lib/core/text/english-words.ts';
import type { ZoneTally } from './zone-tally.ts';

interface Origin {
	/** Name of the file. */
	from: string;
	rows: number;
	rejected: number;
	/** Null where there are only days. */
	zones: ZoneTally | null;
}

/** What readers are told about where the events come from. */
export function toNote({ from, rows, rejected, zones }: Origin): string {
	const sentences = [`Read from ${from}: ${sayCount(rows, 'event or flow', 'events and flows')}.`];
	if (rejected > 0) {
		sentences.push(`${rejected.toLocaleString('en')} more could not be read and are not shown.`);
	}
	if (zones && zones.utc > 0) {
		const which = zones.unsaid > 0 ? ', as far as the file says their time zone' : '';
		sentences.push(`Times of day are those of UTC${which}.`);
	}
	return sentences.join(' ');
}
