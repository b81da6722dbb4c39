import { clampHeight } from '#lib/core/protocol/clamp-height.ts';
import type { FrameMessage } from '#lib/core/protocol/frame-message.ts';
import { toSetMessage } from '#lib/core/protocol/set-message.ts';

/** A frame of ours in somebody's article, and the element that its events are seen on. */
export class HostFrame {
	readonly frame: HTMLIFrameElement;
	readonly element: HTMLElement;
	#isReady = false;
	/** Asked for before the frame could hear it. */
	#waiting: string | null = null;

	constructor(frame: HTMLIFrameElement, element: HTMLElement) {
		this.frame = frame;
		this.element = element;
	}

	/** Asks the frame to show a view, now and, where it does not listen yet, as soon as it does. */
	show(view: string): void {
		this.frame.contentWindow?.postMessage(toSetMessage(view), '*');
		if (!this.#isReady) this.#waiting = view;
	}

	/** Does what a message of the frame asks for and tells the article of it. */
	hear(message: FrameMessage): void {
		if (message.type === 'ready') {
			this.#isReady = true;
			if (this.#waiting !== null) this.show(this.#waiting);
			this.#waiting = null;
		}
		if (message.type === 'height') {
			const heightPx = clampHeight(message.height);
			if (heightPx === null) return;
			this.frame.style.height = `${heightPx}px`;
		}
		const event = new CustomEvent(`dateline-${message.type}`, { bubbles: true, detail: message });
		this.element.dispatchEvent(event);
	}
}
