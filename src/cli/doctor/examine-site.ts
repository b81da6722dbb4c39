import { createHash } from 'node:crypto';
import { EMBED_SCRIPT } from '#lib/core/protocol/embed-script.ts';
import { mediaType, type Answer, type Ask } from './answer.ts';
import { checkFile, SCRIPT_TYPES } from './check-file.ts';
import { checkFramable, checkUnframable } from './check-framing.ts';
import { checkDiscovery, checkOembed } from './check-oembed.ts';
import { toFinding, type Finding } from './finding.ts';

export interface SiteFindings {
	findings: Finding[];
	/** Addresses of the frames that answered. */
	frames: string[];
}

const HTML = { types: ['text/html'] };
const POSTERS = ['wide-light', 'wide-dark', 'narrow-light', 'narrow-dark'];

/** Looks at a site from outside: at `url`, its front page or one of its datasets. */
export async function examineSite(url: string, ask: Ask): Promise<SiteFindings> {
	const page = await ask(url);
	const home = page.status === 200 ? page.url : url;
	if (page.status !== 200 || mediaType(page) !== 'text/html') {
		return { findings: checkFile('/', page, HTML), frames: [] };
	}
	const isDataset = (await ask(`${home}dataset.json`)).status === 200;
	const site = isDataset ? new URL('../', home).href : home;
	const datasets = isDataset ? [home] : findDatasets(page).map((id) => `${site}${id}/`);
	const findings = [...checkHost(site), ...(await examineScripts(site, ask))];
	if (datasets.length === 0) {
		const hint = 'Name the front page of a site or the page of a dataset.';
		findings.push({ level: 'error', about: '/', message: 'names no dataset', hint });
	}
	const frames: string[] = [];
	for (const dataset of datasets) {
		findings.push(...(await examineDataset(site, dataset, ask)));
		frames.push(`${dataset}embed/`);
	}
	return { findings, frames };
}

function findDatasets({ text }: Answer): string[] {
	const links = text.matchAll(/href="(?:\.\/)?([a-z0-9]+(?:-[a-z0-9]+)*)\/"/g);
	return [...new Set([...links].map(([, id = '']) => id))];
}

function checkHost(site: string): Finding[] {
	const { protocol, hostname } = new URL(site);
	const isHere = /^(?:localhost|127\.|\[::1\])/.test(hostname);
	const isSafe = protocol === 'https:' || isHere;
	const words = protocol === 'https:' ? 'is served by https' : 'is on this machine';
	return [
		toFinding('/', isSafe, words, {
			level: 'error',
			message: 'is served without https',
			hint: 'Pages served by https load no frames without it.'
		})
	];
}

async function examineScripts(site: string, ask: Ask): Promise<Finding[]> {
	const { path, integrity } = EMBED_SCRIPT;
	const script = await ask(site + path);
	const hash = `sha384-${createHash('sha384').update(script.body).digest('base64')}`;
	const needs = { types: SCRIPT_TYPES, cors: true, immutable: true };
	const findings = checkFile(`/${path}`, script, needs);
	if (script.status === 200) {
		findings.push(
			toFinding(`/${path}`, hash === integrity, 'is what articles expect', {
				level: 'error',
				message: `has the hash ${hash}`,
				hint: `Articles name ${integrity}: let nothing on the host change scripts.`
			})
		);
	}
	const boot = await ask(`${site}embed/frame.js`);
	return [...findings, ...checkFile('/embed/frame.js', boot, { types: SCRIPT_TYPES })];
}

async function examineDataset(site: string, dataset: string, ask: Ask): Promise<Finding[]> {
	const toPath = (url: string) => `/${url.slice(site.length)}`;
	const look = async (url: string, needs: Parameters<typeof checkFile>[2]) =>
		checkFile(toPath(url), await ask(url), needs);
	const [explorer, frame, oembed] = await Promise.all([
		ask(dataset),
		ask(`${dataset}embed/`),
		ask(`${dataset}oembed.json`)
	]);
	const live = /data-live="([^"]+)"/.exec(frame.text)?.[1];
	const about = toPath(`${dataset}embed/`);
	const findings = [
		...checkFile(toPath(dataset), explorer, HTML),
		...checkUnframable(toPath(dataset), explorer),
		...checkDiscovery(toPath(dataset), explorer),
		...checkFile(about, frame, HTML),
		...checkFramable(about, frame),
		...(await look(`${dataset}dataset.json`, { types: ['application/json'], cors: true })),
		...(await look(`${dataset}card.png`, { types: ['image/png'] })),
		...checkFile(toPath(`${dataset}oembed.json`), oembed, {
			types: ['application/json'],
			cors: true
		})
	];
	if (oembed.status === 200) {
		findings.push(...checkOembed(toPath(`${dataset}oembed.json`), oembed));
	}
	for (const poster of POSTERS) {
		const url = `${dataset}embed/poster-${poster}.svg`;
		findings.push(...(await look(url, { types: ['image/svg+xml'] })));
	}
	if (live) {
		const url = new URL(live, `${dataset}embed/`).href;
		findings.push(...(await look(url, { types: SCRIPT_TYPES, cors: true, immutable: true })));
	}
	return findings;
}
