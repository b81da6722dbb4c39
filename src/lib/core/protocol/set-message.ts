import { PROTOCOL } from '#lib/core/protocol/frame-message.ts';

/** Asks a frame to show a view, in the terms of an address: `time=1988&kind=arms`. */
export interface SetMessage {
	dateline: typeof PROTOCOL;
	type: 'set';
	view: string;
}

export function toSetMessage(view: string): SetMessage {
	return { dateline: PROTOCOL, type: 'set', view };
}

const LONGEST_VIEW = 8000;

/**
 * The parameters that a message asks a frame to take: a query without `?`, or an object of texts.
 * Of them only those named in `names` are kept. null: it is no such message. Whether it came from
 * the window around the frame is for the caller to see.
 */
export function parseSetMessage(data: unknown, names: readonly string[]): URLSearchParams | null {
	if (typeof data !== 'object' || data === null) return null;
	const own = new Map<string, unknown>(Object.entries(data));
	if (own.get('dateline') !== PROTOCOL || own.get('type') !== 'set') return null;
	const asked = toEntries(own.get('view'));
	return asked && new URLSearchParams(asked.filter(([name]) => names.includes(name)));
}

function toEntries(view: unknown): [string, string][] | null {
	if (typeof view === 'string') {
		return view.length > LONGEST_VIEW ? null : [...new URLSearchParams(view)];
	}
	if (typeof view !== 'object' || view === null || Array.isArray(view)) return null;
	const entries = Object.entries(view);
	const isText = (entry: [string, unknown]): entry is [string, string] =>
		typeof entry[1] === 'string' && entry[1].length <= LONGEST_VIEW;
	return entries.every(isText) ? entries.filter(isText) : null;
}
