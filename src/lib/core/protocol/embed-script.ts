/**
 * The script that articles include, under the address of a site, and its hash. It never changes:
 * articles name both for ever, and what has to differ becomes `v2`.
 */
export const EMBED_SCRIPT = {
	path: 'embed/v1.js',
	integrity: 'sha384-GBXBPdCcW91WslxehtlJK0e+n1yW7N5Tqj+oOtERqjnylVtPH1FrzXK50D0oP3MK'
} as const;
