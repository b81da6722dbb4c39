import { parseFrameMessage } from '#lib/core/protocol/frame-message.ts';
import { HostFrame } from '#lib/embed/host/host-frame.ts';

/** A frame that has not said anything yet is known by its address. */
const FRAME_ADDRESS = /\/embed\/(?:[?#]|$)/;

/** Frames of the page by their windows. An iframe without our element is met by its first message. */
const frames = new Map<MessageEventSource, HostFrame>();

/** From now on messages of this frame are its own. */
export function addFrame(source: Window, frame: HostFrame): void {
	frames.set(source, frame);
}

export function dropFrame(frame: HostFrame): void {
	for (const [source, each] of frames) if (each === frame) frames.delete(source);
}

/** Listens to the frames of the page, and to nobody else. */
export function hearFrames(): void {
	addEventListener('message', ({ data, source }) => {
		const message = source && parseFrameMessage(data);
		if (!message) return;
		const frame = frames.get(source) ?? meetFrame(source);
		frame?.hear(message);
	});
}

/** The map that an element of the article drives: the one it names, else the first of the page. */
export function frameFor(element: Element): HostFrame | undefined {
	for (const { src, contentWindow } of document.querySelectorAll('iframe')) {
		if (contentWindow && FRAME_ADDRESS.test(src) && !frames.has(contentWindow)) {
			meetFrame(contentWindow);
		}
	}
	const id = element.getAttribute('data-dateline-for');
	const there = [...frames.values()].filter((frame) => frame.element.isConnected);
	if (id !== null) return there.find((frame) => frame.element.id === id);
	return there.sort((a, b) => toOrder(a.element, b.element))[0];
}

function toOrder(a: Element, b: Element): number {
	return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function meetFrame(source: MessageEventSource): HostFrame | null {
	for (const element of document.querySelectorAll('iframe')) {
		if (element.contentWindow !== source) continue;
		const frame = new HostFrame(element, element);
		frames.set(source, frame);
		return frame;
	}
	return null;
}
