import { FIRST_VERSION_WORDS, summariseChanges } from '#lib/core/changes/change-words.ts';
import type { Change, VersionList } from '#lib/core/changes/version-list.ts';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { escapeXml } from '#lib/core/text/escape-xml.ts';

/** A feed must have been updated some day; one without a version yet was never. */
const NEVER = '1970-01-01';
const LONGEST_LIST = 50;

/**
 * The change log as a feed (RFC 4287): one entry for each released version.
 * @param site absolute address of the dataset's folder, with a closing slash, or null
 */
export function writeAtom(
	dataset: CompiledDataset,
	{ versions }: VersionList,
	site: string | null
): string {
	const released = versions.filter((version) => version.released !== '');
	const id = site ?? `urn:dateline:${dataset.id}`;
	const authors = dataset.contributors.map(({ title }) => title);
	const lines = [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(dataset.language)}">`,
		`<title>${escapeXml(dataset.title)}</title>`,
		`<id>${escapeXml(id)}</id>`,
		`<updated>${toInstant(released[0]?.released ?? NEVER)}</updated>`,
		...(authors.length > 0 ? authors : [dataset.title]).map(
			(name) => `<author><name>${escapeXml(name)}</name></author>`
		),
		...(site === null
			? []
			: [
					`<link rel="self" type="application/atom+xml" href="${escapeXml(`${site}changes.atom`)}"/>`,
					`<link rel="alternate" type="text/html" href="${escapeXml(`${site}about/`)}"/>`
				]),
		...released.map(({ hash, version, released: day, changes }) =>
			[
				'<entry>',
				`<title>${escapeXml(version === '' ? `Data ${hash}` : `Version ${version}`)}</title>`,
				`<id>${escapeXml(site === null ? `${id}:${hash}` : `${id}v/${hash}.json`)}</id>`,
				`<updated>${toInstant(day)}</updated>`,
				...(site === null
					? []
					: [`<link rel="alternate" href="${escapeXml(`${site}about/#v-${hash}`)}"/>`]),
				`<summary>${escapeXml(hash === versions.at(-1)?.hash ? FIRST_VERSION_WORDS : toSummary(changes))}</summary>`,
				'</entry>'
			].join('\n')
		),
		'</feed>',
		''
	];
	return lines.join('\n');
}

function toInstant(day: string): string {
	return `${day}T00:00:00Z`;
}

function toSummary(changes: readonly Change[]): string {
	const named = changes.filter(({ thing }) => thing !== 'excerpt').slice(0, LONGEST_LIST);
	const list = named.map(({ type, title, fields }) =>
		fields.length === 0 ? `${type}: ${title}` : `${type}: ${title} (${fields.join(', ')})`
	);
	return [summariseChanges(changes), ...list].join('\n');
}
