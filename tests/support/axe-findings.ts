import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** What axe finds in a page as it stands, one line a rule. */
export async function axeFindings(page: Page): Promise<string[]> {
	return toLines((await new AxeBuilder({ page }).analyze()).violations);
}

/** What axe finds in the colours alone, which are all that differs between themes. */
export async function contrastFindings(page: Page): Promise<string[]> {
	const axe = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']);
	return toLines((await axe.analyze()).violations);
}

function toLines(violations: Violations): string[] {
	return violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`
	);
}
