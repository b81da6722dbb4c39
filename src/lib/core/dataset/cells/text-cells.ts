import { faulty, fine, type CellKind } from '#lib/core/dataset/cell-kind.ts';
import { ID_PATTERN, isId, toId } from '#lib/core/model/ids.ts';
import { parseInlineMarkdown } from '#lib/core/text/inline-markdown.ts';

/** A title is one line of a list; longer ones are cut there. Code points. */
const LONGEST_TITLE = 200;

export const textCell: CellKind<string> = {
	schema: { type: 'string' },
	empty: '',
	read: (text) => fine(text)
};

export const titleCell: CellKind<string> = {
	schema: { type: 'string' },
	empty: '',
	read(text, column) {
		const length = [...text].length;
		if (length <= LONGEST_TITLE) return fine(text);
		const message = `${column} has ${length} characters; more than ${LONGEST_TITLE} do not fit a list.`;
		return faulty(text, 'title-long', message, 'Move details to the summary or note.');
	}
};

export const markdownCell: CellKind<string> = {
	schema: { type: 'string' },
	empty: '',
	read(text, column) {
		const { dropped } = parseInlineMarkdown(text);
		const faults = dropped.map(({ reason, written }) =>
			reason === 'unsafe-link'
				? {
						code: 'url-unsafe' as const,
						message: `${column} links to “${written}”, which is not a web address.`,
						hint: 'Link to an address that begins with https:// or http://.'
					}
				: {
						code: 'markdown-plain' as const,
						message: `${column} holds “${written}”, which is shown as plain text.`,
						hint: 'Only emphasis, links and `code` are set in type.'
					}
		);
		return { value: text, faults };
	}
};

export const idCell: CellKind<string> = {
	schema: { type: 'string', constraints: { pattern: ID_PATTERN } },
	empty: '',
	read(text) {
		if (isId(text)) return fine(text);
		const better = toId(text);
		const message = `The id “${text}” may hold only a-z, 0-9 and single hyphens between them.`;
		const hint = better === '' ? 'Write a short id such as “treaty-1980”.' : `Write “${better}”.`;
		return faulty(text, 'id-syntax', message, hint);
	}
};
