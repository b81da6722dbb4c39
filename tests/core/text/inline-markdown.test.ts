import { expect, test } from 'vitest';
import { parseInlineMarkdown, type InlineNode } from '#lib/core/text/inline-markdown.ts';

function toText(nodes: readonly InlineNode[]): string {
	return nodes.map((node) => ('text' in node ? node.text : toText(node.children))).join('');
}

test('plain text stays plain', () => {
	expect(parseInlineMarkdown('Signed in 1980.')).toEqual({
		nodes: [{ type: 'text', text: 'Signed in 1980.' }],
		dropped: []
	});
	expect(parseInlineMarkdown('')).toEqual({ nodes: [], dropped: [] });
});

test('emphasis, strong, code and web links are set in type', () => {
	const { nodes, dropped } = parseInlineMarkdown('*a* **b** `c` [d](https://example.org/)');
	expect(nodes.map(({ type }) => type).filter((type) => type !== 'text')).toEqual([
		'emphasis',
		'strong',
		'code',
		'link'
	]);
	expect(nodes.at(-1)).toMatchObject({ url: 'https://example.org/' });
	expect(dropped).toEqual([]);
});

test('a link that could run is text, and said to be dropped', () => {
	const { nodes, dropped } = parseInlineMarkdown('[x](javascript:alert(1))');
	expect(nodes).toEqual([{ type: 'text', text: '[x](javascript:alert(1))' }]);
	expect(dropped).toEqual([{ reason: 'unsafe-link', written: 'javascript:alert(1)' }]);
});

test.each([
	'![t](https://tracker.example/p.gif)',
	'<b onclick=x>b</b>',
	'# Heading',
	'- item',
	'> quote'
])('%s stays as it was typed', (source) => {
	const { nodes, dropped } = parseInlineMarkdown(source);
	expect(toText(nodes)).toBe(source);
	expect(nodes.every(({ type }) => type === 'text')).toBe(true);
	expect(dropped.length).toBeGreaterThan(0);
});

test('paragraphs are joined by a space', () => {
	expect(toText(parseInlineMarkdown('one\n\ntwo').nodes)).toBe('one two');
});

test('links by reference are text: there is nowhere to define them', () => {
	expect(toText(parseInlineMarkdown('see [1] and [the treaty][t]').nodes)).toBe(
		'see [1] and [the treaty][t]'
	);
});

test('nesting without end is cut, not followed', () => {
	const source = `${'*a **b '.repeat(200)}x${'** *'.repeat(200)}`;
	expect(() => parseInlineMarkdown(source)).not.toThrow();
});
