import { parseFrameMessage, type FrameMessage } from '#lib/core/protocol/frame-message.ts';
import { HostFrame } from '#lib/embed/host/host-frame.ts';

/** A frame of ours is known by its address: the folder of a dataset, then `embed/`. */
const FRAME_ADDRESS = /\/([^/?#]+)\/embed\/(?:[?#]|$)/;

/** Frames of the page by their windows. An iframe without our element is met by its first message. */
const frames = new Map<MessageEventSource, HostFrame>();

/** From now on messages of this frame are its own. */
export function addFrame(source: Window, frame: HostFrame): void {
	frames.set(source, frame);
}

export function dropFrame(frame: HostFrame): void {
	for (const [source, each] of frames) if (each === frame) frames.delete(source);
}

/** The frame that a plain iframe holds; null where that is somebody else's. */
export function frameIn(iframe: HTMLIFrameElement): HostFrame | null {
	const { contentWindow, src } = iframe;
	if (!contentWindow) return null;
	const known = frames.get(contentWindow);
	if (known || !FRAME_ADDRESS.test(src)) return known ?? null;
	const frame = new HostFrame(iframe, iframe);
	frames.set(contentWindow, frame);
	return frame;
}

/** Listens to the frames of the page, and to nobody else. */
export function hearFrames(): void {
	addEventListener('message', ({ data, source }) => {
		const message = source && parseFrameMessage(data);
		if (message) (frames.get(source) ?? meetFrame(source, message))?.hear(message);
	});
}

/** What speaks for the first time must name the dataset that its address leads to. */
function meetFrame(source: MessageEventSource, { id }: FrameMessage): HostFrame | null {
	for (const iframe of document.querySelectorAll('iframe')) {
		if (iframe.contentWindow === source) {
			return FRAME_ADDRESS.exec(iframe.src)?.[1] === id ? frameIn(iframe) : null;
		}
	}
	return null;
}
