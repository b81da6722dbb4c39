import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Options = Parameters<AxeBuilder['options']>[0];
type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** What axe finds in a page as it stands, one line a rule. */
export async function axeFindings(page: Page): Promise<string[]> {
	return findings(page, {});
}

/** What axe finds in the colours alone, which are all that differs between themes. */
export async function contrastFindings(page: Page): Promise<string[]> {
	return findings(page, {
		runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
	});
}

/** Of rules that nothing breaks only that is told: to name all that they passed takes axe longest. */
async function findings(page: Page, options: Options): Promise<string[]> {
	const axe = new AxeBuilder({ page }).options({ ...options, resultTypes: ['violations'] });
	return toLines((await axe.setLegacyMode().analyze()).violations);
}

function toLines(violations: Violations): string[] {
	return violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`
	);
}
