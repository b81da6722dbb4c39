/** What the page of a frame says to its script, in attributes of its `main`. */
export interface FramePage {
	main: HTMLElement;
	/** Id of the dataset. */
	id: string;
	/** Module with the live map. */
	liveUrl: string;
	/** The compiled dataset of now, and the folder that holds it of earlier versions. */
	dataUrl: string;
	versionsUrl: string;
}

export function readFramePage(document: Document): FramePage | null {
	const main = document.querySelector<HTMLElement>('main[data-dateline]');
	const { dateline: id, live, data, versions } = main?.dataset ?? {};
	if (!main || !id || !live || !data || !versions) return null;
	const toUrl = (path: string) => new URL(path, document.baseURI).href;
	return {
		main,
		id,
		liveUrl: toUrl(live),
		dataUrl: toUrl(data),
		versionsUrl: toUrl(versions)
	};
}
