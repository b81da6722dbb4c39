const STYLES = /\s*<link [^>]*rel="stylesheet"[^>]*>/g;
const SCRIPT = /\s*<script src="[^"]*"[^>]*><\/script>/;
const FETCHED_AHEAD = /\s*<link [^>]*rel="(?:module)?preload"/;
const END = '</head>';

/**
 * A page whose head asks for what its first picture waits for, its styles and then its script, before
 * what is fetched ahead for later. A page that states its policy is not looked through, past a script,
 * for what else to fetch, so the script comes after the styles. What has no whole head stays as it is.
 */
export function withStylesFirst(html: string): string {
	const end = html.indexOf(END);
	if (end < 0) return html;
	const head = html.slice(0, end);
	const [script = ''] = SCRIPT.exec(head) ?? [];
	const urgent = [...(head.match(STYLES) ?? []), script].join('');
	const others = head.replace(STYLES, '').replace(script, '').trimEnd();
	const ahead = FETCHED_AHEAD.exec(others)?.index ?? others.length;
	return `${others.slice(0, ahead)}${urgent}${others.slice(ahead)}\n\t${html.slice(end)}`;
}
