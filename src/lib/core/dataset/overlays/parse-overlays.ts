import type { Issue } from '#lib/core/base/issue.ts';
import type { Result } from '#lib/core/base/result.ts';
import { AREA_KINDS } from '#lib/core/basemap/area-looks.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import {
	isTranslation,
	OVERLAY_PROPERTIES,
	parseOverlay,
	toEntries
} from '#lib/core/dataset/overlays/parse-overlay.ts';
import { parseJsonFile, type JsonFile } from '#lib/core/formats/json-file.ts';
import { toLikeness } from '#lib/core/formats/looks-like.ts';
import type { DatasetOverlay } from '#lib/core/model/overlay.ts';
import type { RawDataset } from '#lib/core/model/raw.ts';
import { toClosest } from '#lib/core/text/closest.ts';

/** Name of the file, relative to the dataset folder. */
export const OVERLAYS_FILE = 'overlays.geojson';

const MOST_AREAS = 400;
const MOST_CORNERS = 40_000;
/** 40,000 corners in the widest way of writing them. */
const MOST_CHARACTERS = 8_000_000;
const SMALLER =
	'Simplify the outlines: a corner every few kilometres is enough for a map of the world.';

/**
 * Reads the dated areas that a dataset brings; none where it has no overlays.geojson. An area with
 * an error is left out, the others are kept.
 *
 * @param language of names without a tag, BCP 47
 */
export function parseOverlays(raw: RawDataset, language: string): Result<DatasetOverlay[]> {
	const file = raw.files.find(({ path }) => path === OVERLAYS_FILE);
	if (!file) return { value: [], issues: [] };
	const start = { file: OVERLAYS_FILE, line: 1, column: 1 };
	const likeness = toLikeness(file.text, 'JSON');
	if (likeness) {
		const message = `${OVERLAYS_FILE} looks like ${likeness}, not like a GeoJSON file.`;
		const hint = 'Export the layer as GeoJSON in WGS 84 (EPSG:4326).';
		return { value: [], issues: [toFinding('file-wrong-kind', message, start, { hint })] };
	}
	if (file.text.length > MOST_CHARACTERS) {
		const message = `${OVERLAYS_FILE} has ${file.text.length} characters; nothing of it was read.`;
		return {
			value: [],
			issues: [toFinding('overlay-too-large', message, start, { hint: SMALLER })]
		};
	}
	const { value: json, issues } = parseJsonFile(OVERLAYS_FILE, file.text);
	if (!json) return { value: [], issues };
	const collection = toEntries(json.value);
	const features = collection.get('features');
	if (collection.get('type') !== 'FeatureCollection' || !Array.isArray(features)) {
		const message = `${OVERLAYS_FILE} is a FeatureCollection with a list of features.`;
		issues.push(toFinding('overlay-invalid', message, start));
		return { value: [], issues };
	}
	const read = readFeatures(features.map(toEntries), json, language);
	return { value: read.value, issues: [...issues, ...read.issues] };
}

function readFeatures(
	features: readonly ReadonlyMap<string, unknown>[],
	json: JsonFile,
	language: string
): Result<DatasetOverlay[]> {
	const overlays: DatasetOverlay[] = [];
	const issues: Issue[] = [];
	const strangers = new Map<string, number>();
	const kinds = new Set<string>();
	const placeOf = (at: number, ...path: string[]) => ({
		file: json.file,
		...json.positionOf(['features', at, ...path])
	});
	let corners = 0;
	for (const [at, feature] of features.entries()) {
		if (feature.get('type') !== 'Feature') {
			const message = 'A feature is an object with "type": "Feature".';
			issues.push(toFinding('overlay-invalid', message, placeOf(at)));
			continue;
		}
		for (const name of toEntries(feature.get('properties')).keys()) {
			if (!isKnown(name) && !strangers.has(name)) strangers.set(name, at);
		}
		const { value, issues: found } = parseOverlay(feature, json, at, language);
		issues.push(...found);
		if (!value) continue;
		corners += value.corners;
		if (overlays.length === MOST_AREAS || corners > MOST_CORNERS) {
			const message = `From the area “${value.overlay.name}” on nothing is drawn: there are more than ${MOST_AREAS} areas, or more than ${MOST_CORNERS} corners.`;
			issues.push(toFinding('overlay-too-large', message, placeOf(at), { hint: SMALLER }));
			break;
		}
		const { kind } = value.overlay;
		if (kind !== '' && !AREA_KINDS.includes(kind) && !kinds.has(kind)) {
			kinds.add(kind);
			const place = { ...placeOf(at, 'properties', 'kind'), field: 'kind' };
			const message = `Areas of the kind “${kind}” are drawn neutrally, under that name.`;
			issues.push(toFinding('overlay-kind', message, place, { value: kind, hint: kindHint(kind) }));
		}
		overlays.push(value.overlay);
	}
	for (const [name, at] of strangers) {
		const closest = toClosest(name, OVERLAY_PROPERTIES);
		const place = { ...placeOf(at, 'properties', name), field: name };
		const message = `Areas have a property “${name}”, which is not shown.`;
		const hint = closest
			? `Did you mean “${closest}”?`
			: `Known are ${OVERLAY_PROPERTIES.join(', ')}, and name:ar for a name in Arabic.`;
		issues.push(toFinding('overlay-property', message, place, { hint }));
	}
	return { value: overlays, issues };
}

function isKnown(name: string): boolean {
	return isTranslation(name) || OVERLAY_PROPERTIES.some((known) => known === name);
}

function kindHint(kind: string): string {
	const closest = toClosest(kind, AREA_KINDS);
	return closest
		? `Did you mean “${closest}”?`
		: `Kinds with a look of their own are ${AREA_KINDS.join(', ')}.`;
}
