/** The text under a heading, up to the next one of the same or a higher level. */
export function sectionOf(markdown: string, heading: string): string {
	const lines = markdown.split('\n');
	const start = lines.findIndex(
		(line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading
	);
	if (start < 0) throw new Error(`There is no heading “${heading}”.`);
	const level = /^#+/.exec(lines[start] ?? '')?.[0].length ?? 0;
	const rest = lines.slice(start + 1);
	const end = rest.findIndex((line) => {
		const depth = /^(#+) /.exec(line)?.[1]?.length;
		return depth !== undefined && depth <= level;
	});
	return rest.slice(0, end < 0 ? undefined : end).join('\n');
}

/** Cells of the first table in a text, header left out; marks of code are taken off. */
export function tableRows(markdown: string): string[][] {
	const lines = markdown.split('\n');
	const start = lines.findIndex((line) => /^\|[\s:|-]+\|$/.test(line));
	const rows = lines.slice(start + 1);
	const end = rows.findIndex((line) => !line.startsWith('|'));
	return rows.slice(0, end < 0 ? undefined : end).map((line) =>
		line
			.slice(1, -1)
			.split(/(?<!\\)\|/)
			.map((cell) => cell.trim().replace(/^`([^`]+)`$/, '$1'))
	);
}

/** Every `code span` of a text. */
export function codeSpans(markdown: string): string[] {
	return [...markdown.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
}

/** Targets of all links and pictures. */
export function linksOf(markdown: string): string[] {
	const text = markdown.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
	return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
}

/** The anchor a heading gets on the pages of code hosts. */
export function anchorsOf(markdown: string): string[] {
	return [...markdown.replace(/```[\s\S]*?```/g, '').matchAll(/^#+ (.+)$/gm)].map((match) =>
		(match[1] ?? '')
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.replace(/\s/g, '-')
	);
}
