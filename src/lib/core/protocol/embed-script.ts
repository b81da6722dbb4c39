/**
 * The script that articles include, under the address of a site, and its hash. It never changes:
 * articles name both for ever, and what has to differ becomes `v2`.
 */
export const EMBED_SCRIPT = {
	path: 'embed/v1.js',
	integrity: 'sha384-DQe58eNSrYoxV44f0gu6epN9WV1BGxTwd7YXTKsiJb7nbGxfqa423xcCyupELb8r'
} as const;
