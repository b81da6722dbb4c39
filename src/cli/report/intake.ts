import { toIssue, type Issue } from '#lib/core/base/issue.ts';
import { sayCount, sayList } from '#lib/core/text/english-words.ts';
import type { Output } from '../effects.ts';
import type { CompiledFile } from '../intake/compile-file.ts';
import { FIELD_NAMES } from '../intake/fields.ts';
import { sayColumnSize } from './column-size.ts';
import { findingLines } from './text.ts';

/** Tells what became of a file; false where something in it could not be read or needs a look. */
export function reportIntake(compiled: CompiledFile, out: string, output: Output): boolean {
	const { findings, manifest } = compiled;
	const warnings = toWarnings(compiled);
	output.write(columnsLine(compiled));
	for (const issue of [...findings.first, ...warnings])
		output.write(findingLines(issue, '', output));
	const { rejected, counts } = findings;
	if (rejected > 0) {
		const reasons = [...counts].sort(([, a], [, b]) => b - a);
		const list = sayList(reasons.map(([code, count]) => `${count.toLocaleString('en')} ${code}`));
		output.write(
			`${sayCount(rejected, 'row')} could not be read: ${list}. All of them: ${out}/rejected.csv\n`
		);
	}
	const { unit } = manifest.scale;
	output.write(`${sayColumnSize(manifest)} Time is counted by the ${unit}.\n`);
	return rejected === 0 && warnings.length === 0;
}

/** Which columns were taken for what, so that a wrong guess is seen. */
function columnsLine({ source, map }: CompiledFile): string {
	const taken = FIELD_NAMES.flatMap((field) => {
		const names = map[field]?.map((at) => `“${source.columns[at]!.name}”`);
		return names ? [`${field} from ${sayList(names)}`] : [];
	});
	return `${source.file}: ${taken.join(', ')}.\n`;
}

function toWarnings({ source, nullIslands, unlocated, manifest, tooFine }: CompiledFile): Issue[] {
	const { file } = source;
	const warn = (code: string, message: string, hint: string) =>
		toIssue('warning', code, message, { file }, { hint });
	const warnings: Issue[] = [];
	if (nullIslands > 0) {
		const message = `${sayCount(nullIslands, 'time')} the coordinates are 0, 0, in the sea off Ghana.`;
		const hint = 'Leave coordinates empty where the location is not known.';
		warnings.push(warn('coordinates-null-island', message, hint));
	}
	if (unlocated > 0) {
		const message = `${sayCount(unlocated, 'event')} have no place and are counted, but not drawn.`;
		warnings.push(
			warn('place-missing', message, 'Name the columns with --map place=…,lat=…,lng=….')
		);
	}
	if (tooFine !== null) {
		const { unit } = manifest.scale;
		const message = `The times are too far apart to be counted by the ${tooFine}: the ${unit} is.`;
		const hint = 'A date far from the others may be a slip of the pen.';
		warnings.push(warn('time-unit-coarser', message, hint));
	}
	return warnings;
}
