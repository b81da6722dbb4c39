import {
	resolveValue,
	splitOpacity,
	type Variables
} from '#lib/server/pictures/plain-svg/resolve-value.ts';
import type { SelectorStep, StyleRule } from '#lib/server/pictures/plain-svg/style-rules.ts';
import type { SvgElement } from '#lib/server/pictures/plain-svg/svg-tree.ts';

/** What a drawing program needs to know; all else is about pages and pointers. */
const DRAWN =
	/^(fill|stroke|opacity|paint-order|color|text-anchor|letter-spacing|font-(family|size|weight|style))/;

/** The surroundings of an element that its style depends on. */
interface Surroundings {
	ancestors: readonly SvgElement[];
	variables: Variables;
	color: string;
}

/**
 * The style of every element of a picture as a browser would compute it: rules by weight and order,
 * custom properties and `color` handed down.
 */
export function computeStyles(
	root: SvgElement,
	rules: readonly StyleRule[],
	variables: Variables
): Map<SvgElement, Readonly<Record<string, string>>> {
	const styles = new Map<SvgElement, Record<string, string>>();
	const ordered = [...rules].sort((a, b) => a.weight - b.weight);
	const visit = (element: SvgElement, around: Surroundings): void => {
		const path = [...around.ancestors, element];
		const declared = new Map(
			ordered
				.filter(({ steps }) => isMatch(path, steps))
				.flatMap(({ declarations }) => declarations)
		);
		const own: Record<string, string> = { ...around.variables };
		for (const [name, value] of declared) {
			if (!name.startsWith('--')) continue;
			const resolved = resolveValue(value, own, 'currentcolor');
			if (resolved !== null) own[name] = resolved;
		}
		const colorValue = declared.get('color') ?? element.attributes.get('color') ?? around.color;
		const color = resolveValue(colorValue, own, around.color) ?? around.color;
		styles.set(element, toDrawn(declared, own, color));
		for (const child of element.children) {
			if (typeof child !== 'string') visit(child, { ancestors: path, variables: own, color });
		}
	};
	visit(root, { ancestors: [], variables, color: variables['--ink'] ?? '#000' });
	return styles;
}

function toDrawn(
	declared: ReadonlyMap<string, string>,
	variables: Variables,
	color: string
): Record<string, string> {
	const drawn: Record<string, string> = {};
	for (const [name, value] of declared) {
		if (!DRAWN.test(name) || name === 'color') continue;
		const resolved = resolveValue(value, variables, color);
		if (resolved === null) continue;
		const { color: plain, opacity } = splitOpacity(resolved);
		drawn[name] = plain;
		if (opacity !== null) drawn[`${name}-opacity`] ??= opacity;
	}
	return drawn;
}

/** Whether the last element of a path is what a selector means. */
function isMatch(path: readonly SvgElement[], steps: readonly SelectorStep[]): boolean {
	let at = steps.length - 1;
	for (let i = path.length - 1; i >= 0 && at >= 0; i--) {
		if (hasAll(path[i]!, steps[at]!)) at--;
		else if (i === path.length - 1) return false;
	}
	return at < 0;
}

function hasAll(element: SvgElement, { name, classes, attributes }: SelectorStep): boolean {
	if (name !== null && element.name !== name) return false;
	if (classes.length > 0) {
		const own = (element.attributes.get('class') ?? '').split(' ');
		if (!classes.every((one) => own.includes(one))) return false;
	}
	return attributes.every((one) => element.attributes.has(one));
}
