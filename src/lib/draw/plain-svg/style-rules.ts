/** One step of a selector: what an element, or one that holds it, must have. */
export interface SelectorStep {
	name: string | null;
	classes: readonly string[];
	attributes: readonly string[];
}

export interface StyleRule {
	/** From the outermost element to the one that is styled. */
	steps: readonly SelectorStep[];
	/** Classes and attributes count a thousand, names one. */
	weight: number;
	declarations: readonly (readonly [property: string, value: string])[];
}

const RULE = /([^{}]+)\{([^{}]*)\}/g;
const STEP = /^([a-z]+)?((?:\.[\w-]+|\[\w+\])*)$/;

/**
 * The rules of a style sheet that hold for a picture: those that depend on a medium, on a preference
 * or on the focus are left out. Understands names, classes, attributes and descendants.
 */
export function parseStyleRules(css: string): StyleRule[] {
	return [...withoutMedia(css.replace(/\/\*[\s\S]*?\*\//g, '')).matchAll(RULE)].flatMap(
		([, selectors = '', body = '']) => {
			const declarations = toDeclarations(body);
			return selectors.split(',').flatMap((selector) => {
				const steps = selector.trim().split(/\s+/).map(toStep);
				if (!steps.every((step) => step !== null)) return [];
				return [{ steps, weight: steps.reduce((sum, step) => sum + weigh(step), 0), declarations }];
			});
		}
	);
}

/** Blocks that begin with `@` hold rules themselves. */
function withoutMedia(css: string): string {
	return css.replace(/@[\w-]+[^{;]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/g, '');
}

function toStep(text: string): SelectorStep | null {
	const match = STEP.exec(text);
	if (!match) return null;
	const parts = match[2]!.match(/\.[\w-]+|\[\w+\]/g) ?? [];
	return {
		name: match[1] ?? null,
		classes: parts.filter((part) => part.startsWith('.')).map((part) => part.slice(1)),
		attributes: parts.filter((part) => part.startsWith('[')).map((part) => part.slice(1, -1))
	};
}

function weigh({ name, classes, attributes }: SelectorStep): number {
	return (classes.length + attributes.length) * 1000 + (name ? 1 : 0);
}

function toDeclarations(body: string): [string, string][] {
	return body.split(';').flatMap((part): [string, string][] => {
		const colon = part.indexOf(':');
		if (colon < 0) return [];
		return [
			[
				part.slice(0, colon).trim(),
				part
					.slice(colon + 1)
					.trim()
					.replace(/\s+/g, ' ')
			]
		];
	});
}
