/**
 * Data is text, never markup: every way to hand a string to an HTML parser is closed, and a link
 * whose address comes from data has to go through `toSafeUrl`.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			html: 'Data is text: render it as text instead of {{ what }}.',
			link: 'An address from data can be `javascript:…`: pass it through toSafeUrl, or use base-relative text.'
		}
	},
	create(context) {
		const html = (/** @type {any} */ node, /** @type {string} */ what) =>
			context.report({ node, messageId: 'html', data: { what } });
		return {
			SvelteMustacheTag: (/** @type {any} */ node) => {
				if (node.kind === 'raw') html(node, '{@html}');
			},
			SvelteAttribute: (/** @type {any} */ node) => {
				if (node.key?.name === 'srcdoc') html(node, 'srcdoc');
				// Only what stands first can make it another scheme.
				if (node.key?.name === 'href' && isUnsafeAddress(node.value[0])) {
					context.report({ node, messageId: 'link' });
				}
			},
			MemberExpression: (node) => {
				const name = node.property.type === 'Identifier' ? node.property.name : null;
				if (name !== null && PARSERS.includes(name)) html(node, name);
			}
		};
	}
};

const PARSERS = [
	'setHTML',
	'setHTMLUnsafe',
	'innerHTML',
	'outerHTML',
	'insertAdjacentHTML',
	'createContextualFragment',
	'parseFromString'
];

/**
 * Names that carry an address which the page made itself or which has been checked: they end in
 * `Url` or `Href` (what toSafeUrl and the address encoder return), or are calls of such functions.
 */
function isUnsafeAddress(/** @type {any} */ part) {
	return part?.type === 'SvelteMustacheTag' && !isSafe(part.expression);
}

/** @returns {boolean} */
function isSafe(/** @type {any} */ expression) {
	switch (expression.type) {
		case 'Literal':
		case 'TemplateLiteral':
			// A template that starts with a fixed part cannot become another scheme.
			return expression.type === 'Literal' || /^[?#./]/.test(expression.quasis[0].value.raw);
		case 'Identifier':
			return /(Url|Href)$|^(url|href)$/.test(expression.name);
		case 'MemberExpression':
			return /(Href|safeUrl|SafeUrl)$|^href$/.test(expression.property.name ?? '');
		case 'CallExpression':
			return /^(resolve|asset|to[A-Z].*(Url|Href|Fragment|Address))$|(Href|Address)$|^href/.test(
				expression.callee.name ?? expression.callee.property?.name ?? ''
			);
		case 'ConditionalExpression':
			return isSafe(expression.consequent) && isSafe(expression.alternate);
		case 'LogicalExpression':
			return isSafe(expression.left) && isSafe(expression.right);
		default:
			return false;
	}
}
