import type { Component } from 'svelte';
import {
	toComponentCode,
	toFrameUrl,
	toIframeCode,
	toOembedUrl,
	toPictureCode,
	toViewUrl,
	type EmbedChoice
} from '#lib/core/protocol/embed-code.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';

/** A way to show a view somewhere else: by a code, or as a file. */
export type ShareForm = CodeForm | FileForm;

interface AnyForm {
	label: string;
	/** What it is for, and what it does not do. */
	note: string;
}

export interface CodeForm extends AnyForm {
	id: 'link' | 'iframe' | 'component' | 'oembed' | 'card';
	code: (choice: EmbedChoice) => string;
	/** What the preview shows: the frame, the picture or nothing. */
	preview: 'frame' | 'picture' | null;
	/** A script or frame looks as chosen; a link or picture cannot. */
	hasOptions: boolean;
}

export interface FileForm extends AnyForm {
	id: 'picture' | 'film';
	/** What makes such files; it is fetched when somebody wants one. */
	maker: () => Promise<{ default: Component<{ explorer: Explorer }> }>;
}

export const SHARE_FORMS: readonly ShareForm[] = [
	{
		id: 'link',
		label: 'Link',
		note: 'Opens Dateline with exactly this view.',
		code: toViewUrl,
		preview: null,
		hasOptions: false
	},
	{
		id: 'iframe',
		label: 'Iframe',
		note: 'For any page that takes HTML. The height stays as given.',
		code: toIframeCode,
		preview: 'frame',
		hasOptions: true
	},
	{
		id: 'component',
		label: 'Web component',
		note: 'Grows with its content and follows the article; without scripts the text inside stays.',
		code: toComponentCode,
		preview: 'frame',
		hasOptions: true
	},
	{
		id: 'oembed',
		label: 'WordPress, Ghost',
		note: 'Paste it on a line of its own. By oEmbed these show what is open, else the opening view.',
		code: toOembedUrl,
		preview: null,
		hasOptions: false
	},
	{
		id: 'card',
		label: 'HTML image',
		note: 'For mail and simple pages: the opening view, 1200 by 630 pixels.',
		code: toPictureCode,
		preview: 'picture',
		hasOptions: false
	},
	{
		id: 'picture',
		label: 'Picture',
		note: 'A file of this view with its date, words, key and sources.',
		maker: () => import('#lib/film/PictureMaker.svelte')
	},
	{
		id: 'film',
		label: 'Film',
		note: 'Time passes, with the date in every frame. It is made in this browser; nothing is sent.',
		maker: () => import('#lib/film/FilmMaker.svelte')
	}
];

/** What the preview loads. */
export function previewUrl(form: CodeForm, choice: EmbedChoice): string | null {
	if (form.preview === 'frame') return toFrameUrl(choice);
	return form.preview === 'picture' ? `${choice.explorerUrl}card.png` : null;
}
