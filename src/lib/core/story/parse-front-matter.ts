/** The head of a Markdown file: `key: value` lines between two lines of `---`. */
export interface FrontMatter {
	values: ReadonlyMap<string, { text: string; line: number }>;
	/** Lines that are no pair, from 1. */
	strange: readonly number[];
	/** Number of lines of the head, the fences included. */
	lines: number;
}

const PAIR = /^([A-Za-z][\w-]*):\s*(.*)$/;
const QUOTED = /^(["'])(.*)\1$/;

/** null where the file has no closed head. Values are texts; quotes round a whole value are taken off. */
export function parseFrontMatter(lines: readonly string[]): FrontMatter | null {
	if (lines[0]?.trim() !== '---') return null;
	const end = lines.findIndex((line, at) => at > 0 && line.trim() === '---');
	if (end < 0) return null;
	const values = new Map<string, { text: string; line: number }>();
	const strange: number[] = [];
	lines.slice(1, end).forEach((line, at) => {
		const pair = PAIR.exec(line.trim());
		if (pair) values.set(pair[1]!, { text: toValue(pair[2] ?? ''), line: at + 2 });
		else if (line.trim() !== '') strange.push(at + 2);
	});
	return { values, strange, lines: end + 1 };
}

function toValue(written: string): string {
	const text = written.trim();
	return QUOTED.exec(text)?.[2] ?? text;
}
