import { resolveValue, splitOpacity, type Variables } from '#lib/draw/plain-svg/resolve-value.ts';
import type { SelectorStep, StyleRule } from '#lib/draw/plain-svg/style-rules.ts';
import type { SvgElement } from '#lib/draw/plain-svg/svg-tree.ts';

/** What a drawing program needs to know; all else is about pages and pointers. */
const DRAWN =
	/^(fill|stroke|opacity|paint-order|color|text-anchor|letter-spacing|font-(family|size|weight|style))/;

/** What an element hands down, and how it is drawn itself. */
interface Computed {
	variables: Variables;
	color: string;
	drawn: Readonly<Record<string, string>>;
}

/** Gives each element of a picture what is to be drawn of it. */
export type Styler = (root: SvgElement) => Map<SvgElement, Computed['drawn']>;

/**
 * Computes the style of every element as a browser would: rules by weight and order, custom
 * properties and `color` handed down. Alike elements in alike places are computed once, also where
 * they are in different pictures.
 */
export function toStyler(rules: readonly StyleRule[], variables: Variables): Styler {
	const known = new Map<string, Computed>();
	const ordered = [...rules].sort((a, b) => a.weight - b.weight);
	const around: Computed = { variables, color: variables['--ink'] ?? '#000', drawn: {} };
	return (root) => {
		const styles = new Map<SvgElement, Computed['drawn']>();
		const visit = (element: SvgElement, above: SvgElement[], place: string, from: Computed) => {
			const path = [...above, element];
			const here = `${place}>${toSignature(element)}`;
			const computed = known.get(here) ?? compute(path, ordered, from);
			known.set(here, computed);
			styles.set(element, computed.drawn);
			for (const child of element.children) {
				if (typeof child !== 'string') visit(child, path, here, computed);
			}
		};
		visit(root, [], '', around);
		return styles;
	};
}

/** All that rules can ask of an element. */
function toSignature({ name, attributes }: SvgElement): string {
	const color = attributes.get('color') ?? '';
	return `${name}.${attributes.get('class') ?? ''}${color}${attributes.has('pathLength') ? '~' : ''}`;
}

function compute(
	path: readonly SvgElement[],
	rules: readonly StyleRule[],
	from: Computed
): Computed {
	const declared = new Map(
		rules.filter(({ steps }) => isMatch(path, steps)).flatMap(({ declarations }) => declarations)
	);
	const custom = [...declared].filter(([name]) => name.startsWith('--'));
	const raw = { ...from.variables, ...Object.fromEntries(custom) };
	const resolved = custom.map(
		([name, value]) => [name, resolveValue(value, raw, 'currentcolor') ?? ''] as const
	);
	const variables = { ...from.variables, ...Object.fromEntries(resolved) };
	const wanted = declared.get('color') ?? path.at(-1)?.attributes.get('color') ?? from.color;
	const color = resolveValue(wanted, variables, from.color) ?? from.color;
	return { variables, color, drawn: toDrawn(declared, variables, color) };
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
