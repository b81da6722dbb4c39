import { fromMarkdown } from 'mdast-util-from-markdown';
import { toSafeUrl } from '#lib/core/text/safe-url.ts';

/** The whole of Markdown that data may use. Everything else is text. */
export type InlineNode =
	| { type: 'text'; text: string }
	| { type: 'code'; text: string }
	| { type: 'emphasis' | 'strong'; children: InlineNode[] }
	| { type: 'link'; url: string; children: InlineNode[] };

/** A piece of Markdown that is shown as plain text instead. */
export interface DroppedMarkdown {
	reason: 'unsafe-link' | 'not-inline';
	/** The unsafe address, or the piece as written. */
	written: string;
}

export interface InlineMarkdown {
	nodes: InlineNode[];
	dropped: DroppedMarkdown[];
}

type MarkdownNode = ReturnType<typeof fromMarkdown>['children'][number];

/** Where deeper nesting is asked for, text remains; hostile input cannot exhaust the stack. */
const DEEPEST = 20;

interface Reader {
	source: string;
	dropped: DroppedMarkdown[];
}

/**
 * Reads emphasis, strong, code and links to web addresses; paragraphs are joined by a space. Images,
 * HTML, headings, lists, quotes and links to anything but http(s) remain as they were typed.
 */
export function parseInlineMarkdown(source: string): InlineMarkdown {
	const reader: Reader = { source, dropped: [] };
	const nodes: InlineNode[] = [];
	for (const block of fromMarkdown(source).children) {
		if (nodes.length > 0) nodes.push({ type: 'text', text: ' ' });
		if (block.type === 'paragraph') nodes.push(...readAll(block.children, reader, 0));
		else nodes.push(asWritten(block, reader));
	}
	return { nodes, dropped: reader.dropped };
}

function readAll(nodes: readonly MarkdownNode[], reader: Reader, depth: number): InlineNode[] {
	return nodes.map((node) => readNode(node, reader, depth));
}

function readNode(node: MarkdownNode, reader: Reader, depth: number): InlineNode {
	if (depth > DEEPEST) return asWritten(node, reader);
	switch (node.type) {
		case 'text':
			return { type: 'text', text: node.value };
		case 'break':
			return { type: 'text', text: ' ' };
		case 'inlineCode':
			return { type: 'code', text: node.value };
		case 'emphasis':
		case 'strong':
			return { type: node.type, children: readAll(node.children, reader, depth + 1) };
		case 'link': {
			const url = toSafeUrl(node.url);
			if (url !== null) {
				return { type: 'link', url, children: readAll(node.children, reader, depth + 1) };
			}
			reader.dropped.push({ reason: 'unsafe-link', written: node.url });
			return { type: 'text', text: writtenText(node, reader.source) };
		}
		default:
			return asWritten(node, reader);
	}
}

function asWritten(node: MarkdownNode, reader: Reader): InlineNode {
	const text = writtenText(node, reader.source);
	reader.dropped.push({ reason: 'not-inline', written: text });
	return { type: 'text', text };
}

function writtenText(node: MarkdownNode, source: string): string {
	return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
