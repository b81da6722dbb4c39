/** The things that have a page of their own. */
export type PageType = 'event' | 'relation' | 'place' | 'actor' | 'source' | 'story';

const FOLDERS: Readonly<Record<PageType, string>> = {
	event: 'events',
	relation: 'relations',
	place: 'places',
	actor: 'actors',
	source: 'sources',
	story: 'stories'
};

/** The page of a thing, from the dataset's folder: `events/<id>/`. */
export function toPagePath(type: PageType, id: string): string {
	return `${FOLDERS[type]}/${encodeURIComponent(id)}/`;
}
