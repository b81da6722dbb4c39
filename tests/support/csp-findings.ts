import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';

/** The content security policy that a page states in its head; empty where it states none. */
export function policyOf(html: string): string {
	const meta = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
	return (meta ?? '').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}

/**
 * What Google's evaluator objects to in a policy, but for hints. `allowed`: values it is wary of
 * that are known to be harmless here.
 */
export function policyFindings(policy: string, allowed: readonly string[] = []): string[] {
	return new CspEvaluator(new CspParser(policy).csp)
		.evaluate()
		.filter(({ severity, value }) => severity < Severity.INFO && !allowed.includes(value ?? ''))
		.map(({ directive, value, description }) => `${directive} ${value ?? ''}: ${description}`);
}
