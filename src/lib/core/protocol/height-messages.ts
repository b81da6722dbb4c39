/** What the hosts of other people's embeds need to know to answer a height. */
export interface HeightSender {
	/** Id of the dataset. */
	id: string;
	/** Address of the frame. */
	href: string;
}

const SECRET = /[#&?]secret=([a-zA-Z0-9]+)(?:&|$)/;

/**
 * A height, in whole CSS pixels, in the words of every host that resizes frames: Datawrapper's
 * script, AMP (`amp-iframe`), Medium and others by Embedly, and WordPress, which only listens to a
 * message with the secret that it has put into the frame's fragment.
 */
export function toHeightMessages(heightPx: number, { id, href }: HeightSender): unknown[] {
	const secret = SECRET.exec(toFragment(href))?.[1];
	return [
		{ 'datawrapper-height': { [id]: heightPx } },
		{ sentinel: 'amp', type: 'embed-size', height: heightPx },
		JSON.stringify({ src: href, context: 'iframe.resize', height: heightPx }),
		...(secret ? [{ message: 'height', value: heightPx, secret }] : [])
	];
}

function toFragment(href: string): string {
	const at = href.indexOf('#');
	return at < 0 ? '' : href.slice(at);
}
