import { createServer } from 'vite';
import type * as openings from '../src/lib/core/address/opening-view.ts';
import type * as lookups from '../src/lib/core/model/lookup.ts';
import type * as loading from '../src/lib/server/load-dataset.ts';
import type * as cards from '../src/lib/server/pictures/card.ts';
import type * as stills from '../src/lib/server/pictures/still-map.ts';

const ROUNDS = 20;

// Pictures are drawn with the page's own Svelte components, which only Vite can load.
const vite = await createServer({
	appType: 'custom',
	logLevel: 'error',
	server: { middlewareMode: true, hmr: false, ws: false, watch: null }
});
const load = (path: string) => vite.ssrLoadModule(`/src/lib/${path}`);
const { renderStill } = (await load('server/pictures/still-map.ts')) as typeof stills;
const { CARD_MAP, toCard } = (await load('server/pictures/card.ts')) as typeof cards;
const { toOpeningView } = (await load('core/address/opening-view.ts')) as typeof openings;
const { loadDataset } = (await load('server/load-dataset.ts')) as typeof loading;
const { DatasetLookup } = (await load('core/model/lookup.ts')) as typeof lookups;

const { dataset } = loadDataset({
	id: 'moscow-damascus-tehran',
	path: 'data/moscow-damascus-tehran'
});
if (!dataset) throw new Error('data/moscow-damascus-tehran cannot be read');
const lookup = new DatasetLookup(dataset);
const view = toOpeningView(lookup);

async function processorMs(run: () => unknown): Promise<number> {
	await run();
	const before = process.cpuUsage();
	for (let round = 0; round < ROUNDS; round++) await run();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000 / ROUNDS;
}

const size = { width: 640, height: 420, theme: 'auto' } as const;
const map = renderStill(lookup, view, { ...CARD_MAP, theme: 'light' });
const card = { title: dataset.title, overline: '', subtitle: '', credit: ['Natural Earth'], map };
const png = await toCard(card, 'the bench');

console.log('Still pictures, ms of processor time each');
console.log(
	`SVG 640x420\t${(await processorMs(() => renderStill(lookup, view, size))).toFixed(1)}`
);
console.log(
	`globe\t${(await processorMs(() => renderStill(lookup, { ...view, projection: 'globe' }, size))).toFixed(1)}`
);
let count = 0;
// No title twice: what was drawn before is not drawn again.
const newTitle = () => `${process.pid} ${++count}`;
const newMs = await processorMs(() => toCard({ ...card, title: newTitle() }, 'the bench'));
const keptMs = await processorMs(() => toCard(card, 'the bench'));
console.log(`card 1200x630\t${newMs.toFixed(1)} new, ${keptMs.toFixed(1)} kept`);
console.log(`bytes\tSVG ${renderStill(lookup, view, size).length}, card ${png.length}`);
await vite.close();
