import type { Version, VersionList } from '#lib/core/changes/version-list.ts';
import { datasetHref } from '#lib/ui/site-links.ts';

/** The version of the data that are shown, where the site keeps it for ever; null where it does not. */
export async function keptVersion(): Promise<Version | null> {
	if (datasetHref === null) return null;
	try {
		const response = await fetch(`${datasetHref}versions.json`);
		const { current }: VersionList = await response.json();
		return current.released === '' ? null : current;
	} catch {
		return null;
	}
}
