import { mediaType, type Answer } from './answer.ts';
import { toFinding, type Finding } from './finding.ts';

/** What a file of a site must be for embeds to work. */
export interface FileNeeds {
	/** Media types of which it must have one. */
	types: readonly string[];
	/** Loaded by frames without an origin, and by scripts with integrity. */
	cors?: boolean;
	/** Its name changes with its content, so it may be kept for ever. */
	immutable?: boolean;
}

export const SCRIPT_TYPES = ['text/javascript', 'application/javascript'];

/** `about`: how the file is called in the report. */
export function checkFile(about: string, answer: Answer, needs: FileNeeds): Finding[] {
	if (answer.status !== 200) {
		const message = answer.status === 0 ? answer.failure : `gives status ${answer.status}`;
		return [{ level: 'error', about, message, hint: 'Was the whole build uploaded?' }];
	}
	const type = mediaType(answer);
	const findings = [
		toFinding(about, needs.types.includes(type), `is served as ${type}`, {
			level: 'error',
			message: `is served as ${type === '' ? 'nothing' : type}`,
			hint: `Browsers want ${needs.types[0]}: set the media type on the host.`
		})
	];
	if (needs.cors) {
		findings.push(
			toFinding(
				about,
				answer.headers.get('access-control-allow-origin') === '*',
				'may be loaded anywhere',
				{
					level: 'error',
					message: 'has no Access-Control-Allow-Origin: *',
					hint: 'Without it embeds stay still in sandboxes such as those of WordPress.'
				}
			)
		);
	}
	if (needs.immutable) {
		const cache = answer.headers.get('cache-control') ?? '';
		findings.push(
			toFinding(about, cache.includes('immutable'), 'is kept by browsers', {
				level: 'warning',
				message: 'is not cached for good',
				hint: 'Set Cache-Control: public, max-age=31536000, immutable.'
			})
		);
	}
	return findings;
}
