import type { Issue } from '#lib/core/base/issue.ts';
import type { Result } from '#lib/core/base/result.ts';
import { titleCell } from '#lib/core/dataset/cells/text-cells.ts';
import { checkText } from '#lib/core/dataset/checks/characters.ts';
import { toFinding } from '#lib/core/dataset/finding.ts';
import type { IssueCode } from '#lib/core/dataset/issue-codes.ts';
import { readOutline } from '#lib/core/dataset/overlays/overlay-outline.ts';
import { readTerm } from '#lib/core/dataset/overlays/overlay-term.ts';
import type { JsonFile, JsonPath } from '#lib/core/formats/json-file.ts';
import { ringArea } from '#lib/core/geo/ring.ts';
import { innerPoint } from '#lib/core/geo/inner-point.ts';
import type { DatasetOverlay } from '#lib/core/model/overlay.ts';
import { withoutControls } from '#lib/core/text/hidden-characters.ts';
import { isLanguageTag } from '#lib/core/text/language-tag.ts';

/** Properties of an area; `name:ar` and the like are names in other languages. */
export const OVERLAY_PROPERTIES = ['name', 'kind', 'from', 'to', 'source', 'note'] as const;
type Property = (typeof OVERLAY_PROPERTIES)[number];
const NAME_PREFIX = 'name:';

interface ReadOverlay {
	overlay: DatasetOverlay;
	corners: number;
}

/** Reads one feature of overlays.geojson; null where an error leaves nothing to draw. */
export function parseOverlay(
	feature: ReadonlyMap<string, unknown>,
	json: JsonFile,
	at: number,
	language: string
): Result<ReadOverlay | null> {
	const issues: Issue[] = [];
	let isRejected = false;
	const report = (
		path: JsonPath,
		code: IssueCode,
		message: string,
		{ field = null, value = null, hint = null, offset = 0 }: Partial<Detail> = {}
	): void => {
		const { line, column } = json.positionOf(['features', at, ...path]);
		const place = { file: json.file, line, column: column + offset, field };
		const issue = toFinding(code, message, place, { value, hint });
		isRejected ||= issue.severity === 'error';
		issues.push(issue);
	};
	const properties = toEntries(feature.get('properties'));
	const readText = (name: string): string => {
		const value = properties.get(name) ?? '';
		const isYear = typeof value === 'number' && (name === 'from' || name === 'to');
		if (typeof value !== 'string' && !isYear) {
			const message = `“${name}” of an area is a text.`;
			report(['properties', name], 'overlay-value', message, { field: name });
			return '';
		}
		const text = String(value);
		const place = { file: json.file, ...json.positionOf(toPath(at, name)), field: name };
		issues.push(...checkText(text, place));
		return withoutControls(text).trim();
	};
	const text = Object.fromEntries(
		OVERLAY_PROPERTIES.map((name) => [name, readText(name)])
	) as Record<Property, string>;
	if (text.name === '') {
		const hint = 'Readers see it on the map and in its key.';
		report(['properties'], 'overlay-value', 'An area has no “name”.', { field: 'name', hint });
	}
	for (const { code, message, hint } of titleCell.read(text.name, 'name').faults) {
		report(['properties', 'name'], code, message, { field: 'name', value: text.name, hint });
	}
	const term = readTerm(text.from, text.to, language, (field, { code, message, hint, offset }) =>
		// The text begins after its quotation mark.
		report(['properties', field], code, message, {
			field,
			value: text[field],
			hint,
			offset: offset === undefined ? 0 : offset + 1
		})
	);
	const { polygons, corners, faults } = readOutline(feature.get('geometry'));
	for (const { code, message, hint, value, path } of faults) {
		report(['geometry', ...path], code, message, { field: 'geometry', value, hint });
	}
	const names: Record<string, string> = {};
	for (const name of [...properties.keys()].filter(isTranslation)) {
		const tag = name.slice(NAME_PREFIX.length);
		const written = readText(name);
		if (isLanguageTag(tag)) {
			if (written !== '') names[tag] = written;
		} else {
			const message = `“${tag}” in “${name}” is no BCP 47 tag; the name was left out.`;
			report(['properties', name], 'language-invalid', message, { field: name, value: tag });
		}
	}
	if (isRejected || !polygons || !term) return { value: null, issues };
	const largest = polygons.reduce((a, b) => (ringArea(b[0]!) > ringArea(a[0]!) ? b : a));
	const [lng, lat] = innerPoint(largest);
	const overlay: DatasetOverlay = {
		name: text.name,
		names,
		kind: text.kind,
		...term,
		source: text.source,
		note: text.note,
		at: [toThousandths(lng), toThousandths(lat)],
		polygons
	};
	return { value: { overlay, corners }, issues };
}

interface Detail {
	field: string | null;
	value: string | null;
	hint: string | null;
	/** UTF-16 code units after the value begins. */
	offset: number;
}

export function isTranslation(name: string): boolean {
	return name.startsWith(NAME_PREFIX);
}

/** What a JSON object holds; nothing of what is no object. */
export function toEntries(value: unknown): ReadonlyMap<string, unknown> {
	const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
	return new Map(isObject ? Object.entries(value) : []);
}

function toPath(at: number, property: string): JsonPath {
	return ['features', at, 'properties', property];
}

function toThousandths(degrees: number): number {
	return Math.round(degrees * 1000) / 1000;
}
