/** Parts of a frame that an address can leave out with `hide`. */
export const FRAME_PARTS = ['title', 'words', 'time', 'key', 'list', 'credit', 'ground'] as const;
export type FramePart = (typeof FRAME_PARTS)[number];

/** Parameters that only the address of a frame has. */
const FRAME_PARAMETERS = ['hide', 'v'] as const;

export interface FrameAddress {
	/** What is left out. */
	hide: readonly FramePart[];
	/** Version of the data that the frame is pinned to; null: the newest. */
	version: string | null;
	/** The rest of the query: what `parseView` reads. */
	view: URLSearchParams;
}

const VERSION = /^[a-z0-9][a-z0-9.-]{0,63}$/i;

/** Parts a frame's query, given without `?`. What means nothing is passed over. */
export function parseFrameAddress(query: string): FrameAddress {
	const view = new URLSearchParams(query);
	const wanted = (view.get('hide') ?? '').split(';');
	const version = view.get('v');
	for (const name of FRAME_PARAMETERS) view.delete(name);
	return {
		hide: FRAME_PARTS.filter((part) => wanted.includes(part)),
		version: version !== null && VERSION.test(version) ? version : null,
		view
	};
}
