import type { Answer } from './answer.ts';
import { toFinding, type Finding } from './finding.ts';

/** Whether the page of a frame may stand in pages of other hosts. */
export function checkFramable(about: string, { headers }: Answer): Finding[] {
	const ancestors = frameAncestors(headers);
	const options = headers.get('x-frame-options');
	return [
		toFinding(
			about,
			options === null && (ancestors === null || ancestors.includes('*')),
			'may be framed anywhere',
			{
				level: 'error',
				message: `may not be framed: ${options ? `X-Frame-Options: ${options}` : `frame-ancestors ${ancestors?.join(' ')}`}`,
				hint: 'Leave both headers out under /embed/.'
			}
		)
	];
}

/** Whether a page that is no frame refuses to be one, so that nobody can lay it under another. */
export function checkUnframable(about: string, { headers }: Answer): Finding[] {
	const isClosed = !(frameAncestors(headers) ?? ['*']).includes('*');
	return [
		toFinding(about, isClosed || headers.has('x-frame-options'), 'refuses to be framed', {
			level: 'warning',
			message: 'may be framed by any page',
			hint: "Set Content-Security-Policy: frame-ancestors 'self' outside /embed/."
		}),
		toFinding(about, headers.get('x-content-type-options') === 'nosniff', 'is read as what it is', {
			level: 'warning',
			message: 'has no X-Content-Type-Options: nosniff',
			hint: 'Set it, so that browsers do not guess at types.'
		})
	];
}

function frameAncestors(headers: Headers): string[] | null {
	const policy = headers.get('content-security-policy') ?? '';
	const found = /(?:^|[;,])\s*frame-ancestors([^;,]*)/i.exec(policy)?.[1];
	return found === undefined ? null : found.trim().split(/\s+/);
}
