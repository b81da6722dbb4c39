import { renderPoster } from '#lib/server/pictures/dataset-pictures.ts';
import { singleDataset } from '../../single-dataset.ts';

export const prerender = true;
export const trailingSlash = 'never';

export function GET() {
	const poster = renderPoster(singleDataset().dataset);
	return new Response(poster, { headers: { 'content-type': 'image/svg+xml' } });
}
