/** Address of the oEmbed of a page, which lies beside it, as consumers expect to be sent there. */
export function toOembedHref(pageUrl: string): string {
	return `${pageUrl}oembed.json?url=${encodeURIComponent(pageUrl)}&format=json`;
}
