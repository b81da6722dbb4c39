import {
	toComponentCode,
	toFrameUrl,
	toIframeCode,
	toPictureCode,
	toViewUrl,
	type EmbedChoice
} from '#lib/core/protocol/embed-code.ts';

/** A way to show a view somewhere else. */
export interface ShareForm {
	id: 'link' | 'iframe' | 'component' | 'oembed' | 'picture';
	label: string;
	/** What it is for, and what it does not do. */
	note: string;
	code: (choice: EmbedChoice) => string;
	/** What the preview shows: the frame, the picture or nothing. */
	preview: 'frame' | 'picture' | null;
	/** A script or frame looks as chosen; a link or picture cannot. */
	hasOptions: boolean;
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
		note: 'Paste it on a line of its own. By oEmbed these show the opening view.',
		code: ({ explorerUrl }) => explorerUrl,
		preview: null,
		hasOptions: false
	},
	{
		id: 'picture',
		label: 'Picture',
		note: 'For mail and slides: the opening view, 1200 by 630 pixels.',
		code: toPictureCode,
		preview: 'picture',
		hasOptions: false
	}
];

/** What the preview loads. */
export function previewUrl(form: ShareForm, choice: EmbedChoice): string | null {
	if (form.preview === 'frame') return toFrameUrl(choice);
	return form.preview === 'picture' ? `${choice.explorerUrl}card.png` : null;
}
