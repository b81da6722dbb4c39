import type { FilmProgress } from '#lib/film/film-order.ts';
import type { Output } from '../effects.ts';

/** Where nobody watches, a line is said for each of these parts of the work. */
const PARTS = 4;

/** Says how far a film is while it is being made. */
export async function showFilmProgress<T>(
	output: Output,
	work: (onprogress: (progress: FilmProgress) => void) => Promise<T>
): Promise<T> {
	let said = 0;
	output.write(output.terminal ? 'Beginning …' : 'Making it …\n');
	try {
		return await work(({ done, frames }) => {
			if (output.terminal) return output.write(`\rFrame ${done} of ${frames}   `);
			const part = Math.floor((done / frames) * PARTS);
			if (part > said) output.write(`Frame ${done} of ${frames}\n`);
			said = Math.max(said, part);
		});
	} finally {
		if (output.terminal) output.write('\n');
	}
}
