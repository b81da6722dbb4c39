/** Version of the messages between a frame and the page around it. */
export const PROTOCOL = 1;

/** What a frame says to the page around it. `id` names the dataset. */
export type FrameMessage = { dateline: typeof PROTOCOL; id: string } & FrameNews;

export type FrameNews =
	/** The frame shows what it is for; a fallback can go. */
	| { type: 'ready' }
	/** Height in CSS pixels at which nothing in the frame has to scroll. */
	| { type: 'height'; height: number }
	/** What is looked at, as the query of an address, without `?`. */
	| { type: 'view'; view: string }
	/** What is open, as the `select` parameter writes it, and its title; both empty: nothing. */
	| { type: 'select'; select: string; title: string }
	/** The frame cannot show what it is for; `message` is a sentence. */
	| { type: 'error'; message: string };

export function toFrameMessage(id: string, news: FrameNews): FrameMessage {
	return { dateline: PROTOCOL, id, ...news };
}

const LONGEST_TEXT = 8000;

/**
 * Reads a message that came from a window which may be anybody's. Anything but a message of this
 * version, with every field of the kind it must be, is null; unknown fields are left out.
 */
export function parseFrameMessage(data: unknown): FrameMessage | null {
	if (typeof data !== 'object' || data === null) return null;
	const own = new Map<string, unknown>(Object.entries(data));
	const text = (name: string): string | null => {
		const value = own.get(name);
		return typeof value === 'string' && value.length <= LONGEST_TEXT ? value : null;
	};
	const id = text('id');
	if (own.get('dateline') !== PROTOCOL || id === null) return null;
	const news = parseNews(own.get('type'), own.get('height'), text);
	return news && toFrameMessage(id, news);
}

function parseNews(
	type: unknown,
	height: unknown,
	text: (name: string) => string | null
): FrameNews | null {
	if (type === 'ready') return { type };
	if (type === 'height') return typeof height === 'number' ? { type, height } : null;
	if (type === 'view') {
		const view = text('view');
		return view === null ? null : { type, view };
	}
	if (type === 'select') {
		const [select, title] = [text('select'), text('title')];
		return select === null || title === null ? null : { type, select, title };
	}
	if (type === 'error') return { type, message: text('message') ?? '' };
	return null;
}
