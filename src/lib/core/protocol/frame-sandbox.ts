/**
 * What a frame in somebody's article may do: all that a map needs, and nothing that could touch the
 * article. Scripts together with their origin are safe only where that is not the article's own.
 */
export const FRAME_SANDBOX =
	'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';
