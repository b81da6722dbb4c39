import { connectArticle } from '#lib/embed/host/article.ts';
import { DatelineMap } from '#lib/embed/host/dateline-map.ts';
import { hearFrames } from '#lib/embed/host/host-frames.ts';

const NAME = 'dateline-map';

// A page may well hold the script twice, in two versions: the first one serves all of its maps.
if (!customElements.get(NAME)) {
	hearFrames();
	connectArticle();
	customElements.define(NAME, DatelineMap);
}
