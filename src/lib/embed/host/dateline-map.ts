import { FRAME_SANDBOX } from '#lib/core/protocol/frame-sandbox.ts';
import { HostFrame } from '#lib/embed/host/host-frame.ts';
import { addFrame, dropFrame } from '#lib/embed/host/host-frames.ts';

/** The frame is fetched when it is this near to the screen. */
const NEAR = '200px';
const LONGEST_WAIT_MS = 15_000;
/** Until the frame has said how high it wants to be. */
const FIRST_HEIGHT_PX = 560;

/**
 * `<dateline-map src="…/embed/?view">fallback</dateline-map>`. What stands inside is shown until
 * the map is, and again when there can be none.
 */
export class DatelineMap extends HTMLElement {
	static readonly observedAttributes = ['src', 'title'];

	readonly #slot = document.createElement('slot');
	#observer: IntersectionObserver | null = null;
	#frame: HostFrame | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Asked for before the element stood in a page. */
	#waiting: string | null = null;
	/** The frame could show nothing; another address or place in the page is another try. */
	#isGivenUp = false;

	constructor() {
		super();
		const root = this.attachShadow({ mode: 'open' });
		root.append(this.#slot);
		this.addEventListener('dateline-ready', () => this.#reveal());
		this.addEventListener('dateline-error', () => this.#giveUp());
	}

	/**
	 * Asks the map to show a view: the query of an address, without `?`. A map that was still far
	 * away begins with it. false: there can be none, and the fallback stays.
	 */
	show(view: string): boolean {
		this.#begin();
		if (this.#frame) this.#frame.show(view);
		else this.#waiting = view;
		return this.#frame !== null;
	}

	connectedCallback(): void {
		this.#isGivenUp = false;
		if (!this.style.display) this.style.display = 'block';
		this.style.position = 'relative';
		this.#observer = new IntersectionObserver(
			(entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#begin(),
			{ rootMargin: NEAR }
		);
		this.#observer.observe(this);
	}

	disconnectedCallback(): void {
		this.#end();
	}

	attributeChangedCallback(name: string): void {
		if (name === 'title' && this.#frame) this.#frame.frame.title = this.#title();
		if (name !== 'src' || !this.isConnected) return;
		this.#end();
		this.connectedCallback();
	}

	#begin(): void {
		const src = this.getAttribute('src');
		if (this.#frame || this.#isGivenUp || !src || !this.isConnected) return;
		this.#observer?.disconnect();
		const url = this.#toAddress(src);
		const element = document.createElement('iframe');
		element.title = this.#title();
		element.allow = 'fullscreen; clipboard-write';
		if (url.origin !== location.origin) element.setAttribute('sandbox', FRAME_SANDBOX);
		element.tabIndex = -1;
		// Laid out over the fallback, unseen, so that it can measure itself.
		Object.assign(element.style, {
			position: 'absolute',
			inset: '0',
			width: '100%',
			height: `${FIRST_HEIGHT_PX}px`,
			border: '0',
			opacity: '0',
			pointerEvents: 'none'
		});
		element.src = url.href;
		this.shadowRoot?.append(element);
		this.#frame = new HostFrame(element, this);
		if (element.contentWindow) addFrame(element.contentWindow, this.#frame);
		if (this.#waiting !== null) this.#frame.show(this.#waiting);
		this.#waiting = null;
		this.#timer = setTimeout(() => this.#giveUp(), LONGEST_WAIT_MS);
	}

	#reveal(): void {
		clearTimeout(this.#timer);
		if (!this.#frame) return;
		this.#slot.hidden = true;
		this.#frame.frame.removeAttribute('tabindex');
		Object.assign(this.#frame.frame.style, {
			position: 'static',
			display: 'block',
			opacity: '1',
			pointerEvents: 'auto'
		});
	}

	#giveUp(): void {
		this.#isGivenUp = true;
		this.#end();
	}

	#end(): void {
		clearTimeout(this.#timer);
		this.#observer?.disconnect();
		this.#frame?.frame.remove();
		if (this.#frame) dropFrame(this.#frame);
		this.#frame = null;
		this.#slot.hidden = false;
	}

	/** What the address leaves open is as the article is: its language, its colour scheme. */
	#toAddress(src: string): URL {
		const url = new URL(src, document.baseURI);
		const scheme = getComputedStyle(this).colorScheme;
		const theme = scheme === 'dark' ? 'dark' : /light dark|dark light/.test(scheme) ? 'auto' : '';
		const language = this.closest<HTMLElement>('[lang]')?.lang ?? '';
		for (const [name, value] of Object.entries({ theme, lang: language })) {
			if (value !== '' && !url.searchParams.has(name)) url.searchParams.set(name, value);
		}
		return url;
	}

	#title(): string {
		return this.getAttribute('title') ?? 'Interactive map';
	}
}
