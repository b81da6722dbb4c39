import { toIssue, type Issue } from '#lib/core/base/issue.ts';
import { sayCount, sayList, sayNumber, toSentenceCase } from '#lib/core/text/english-words.ts';
import type { Output } from '../effects.ts';
import type { CompiledFile } from '../intake/compile-file.ts';
import { FIELD_NAMES } from '../intake/fields.ts';
import { sayColumnSize } from './column-size.ts';
import { toPrintable } from './printable.ts';
import { findingLines } from './text.ts';

/** Tells what became of a file; false where something in it could not be read or needs a look. */
export function reportIntake(compiled: CompiledFile, out: string, output: Output): boolean {
	const { findings, manifest } = compiled;
	const warnings = toWarnings(compiled);
	output.write(columnsLine(compiled));
	for (const issue of [...findings.first, ...warnings]) {
		output.write(findingLines(issue, '', output));
	}
	const { rejected, counts } = findings;
	if (rejected > 0) {
		const reasons = [...counts].sort(([, a], [, b]) => b - a);
		const list = sayList(reasons.map(([code, count]) => `${count.toLocaleString('en')} ${code}`));
		output.write(
			`${toSentenceCase(sayCount(rejected, 'row'))} could not be read: ${list}. All of them: ${out}/rejected.csv\n`
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
	return `${toPrintable(`${source.file}: ${taken.join(', ')}.`)}\n`;
}

function toWarnings(compiled: CompiledFile): Issue[] {
	const { source, doubts, zones, unlocated, manifest, tooFine } = compiled;
	const { file } = source;
	const warnings: Issue[] = [];
	const warn = (code: string, message: string, hint: string) => {
		warnings.push(toIssue('warning', code, toSentenceCase(message), { file }, { hint }));
	};
	const { 'null-island': nullIslands, wrapped } = doubts;
	if (nullIslands > 0) {
		const pairs = sayCount(nullIslands, 'pair of coordinates is', 'pairs of coordinates are');
		const hint = 'Leave coordinates empty where the location is not known.';
		warn('coordinates-null-island', `${pairs} 0, 0, in the sea off Ghana.`, hint);
	}
	if (wrapped > 0) {
		const longitudes = sayCount(wrapped, 'longitude is', 'longitudes are');
		const hint = 'Write longitudes between -180 and 180.';
		warn('coordinates-wrapped', `${longitudes} beyond 180 and read as west of Greenwich.`, hint);
	}
	if (unlocated > 0) {
		const events = sayCount(unlocated, 'event has', 'events have');
		const hint = 'Name the columns with --map place=…,lat=…,lng=….';
		warn('place-missing', `${events} no place: counted, but not drawn.`, hint);
	}
	const zoneWarning = toZoneWarning(zones);
	if (zoneWarning) warnings.push(zoneWarning);
	if (tooFine !== null) {
		const message = `Times are too far apart to be counted by the ${tooFine}: the ${manifest.scale.unit} is.`;
		warn('time-unit-coarser', message, 'A date far from the others may be a slip of the pen.');
	}
	return warnings;
}

/** Null unless a file says the time zone of some of its times and not of others. */
function toZoneWarning({ utc, unsaid, firstOther }: CompiledFile['zones']): Issue | null {
	if (firstOther === null) return null;
	const without = sayCount(unsaid, 'time of day is', 'times of day are');
	const message = `${toSentenceCase(without)} written without a time zone, ${sayNumber(utc)} with one. All are taken for UTC. The first of the fewer: “${firstOther.value}”.`;
	return toIssue('warning', 'time-zone-mixed', message, firstOther.place, {
		value: firstOther.value,
		hint: 'Write the zone of each, such as 2015-03-04T13:30+02:00, or of none.'
	});
}
