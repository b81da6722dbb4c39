/**
 * The script that articles include, under the address of a site, and its hash. It never changes:
 * articles name both for ever, and what has to differ becomes `v2`.
 */
export const EMBED_SCRIPT = {
	path: 'embed/v1.js',
	integrity: 'sha384-WFXpxz0TA00N0v28nEAiaTSEKlLyOven3qkLQdZWOG3+x/+VLMcSKn6SGXoA2LVL'
} as const;
