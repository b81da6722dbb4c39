import { createHash } from 'node:crypto';
import { escapeXml } from '#lib/core/text/escape-xml.ts';

const STYLE = `
body { max-width: 40rem; margin: 0 auto; padding: 60px 24px; background: #fcfbf8; color: #1c1f21;
	font: 1rem/1.5 'Source Sans 3', system-ui, sans-serif; }
h1 { margin: 40px 0 10px; font: 600 1.75rem/1.25 'Source Serif 4', Georgia, serif; }
p { margin: 0 0 8px; }
a { color: #1a5a8a; }
.wordmark { font: 700 1.1875rem/1.5 'Source Serif 4', Georgia, serif; }
@media (prefers-color-scheme: dark) {
	body { background: #15191b; color: #ecebe6; }
	a { color: #8cc4ee; }
}
`;

/**
 * The page for addresses that lead nowhere. Hosts show it at any depth, so it loads nothing and its
 * links are absolute. `site`: address of the site with a closing slash, or null where it is not known.
 */
export function writeMissingPage(site: string | null): string {
	const hash = createHash('sha256').update(STYLE).digest('base64');
	const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
	const way =
		site === null
			? 'Go back, or look for it from the start of this site.'
			: `<a href="${escapeXml(site)}">All datasets of this site</a>`;
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>There is nothing here · Dateline</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="wordmark">Dateline</p>
<h1>There is nothing here</h1>
<p>A record or a place of this address may have been renamed or taken out of its dataset.</p>
<p>${way}</p>
</main>
</body>
</html>
`;
}
