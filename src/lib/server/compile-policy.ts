const OWN_SCRIPTS = "script-src 'self'";

/** A page's content security policy, or the page that states it, when it may compile WebAssembly too. */
export function withCompiling(policy: string): string {
	return policy.replace(OWN_SCRIPTS, `${OWN_SCRIPTS} 'wasm-unsafe-eval'`);
}
