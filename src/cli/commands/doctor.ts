import type { Command } from 'commander';
import { askHost } from '../doctor/answer.ts';
import { examineSite } from '../doctor/examine-site.ts';
import type { Finding } from '../doctor/finding.ts';
import { trySandbox } from '../doctor/try-sandbox.ts';
import type { Effects } from '../effects.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { paint } from '../report/paint.ts';
import { toPrintable } from '../report/printable.ts';
import { UsageError } from '../usage-error.ts';

const COLORS = { fine: 'green', warning: 'yellow', error: 'red' } as const;

export function doctorCommand(
	program: Command,
	effects: Effects,
	finish: (code: ExitCode) => void
): void {
	program
		.command('doctor')
		.description('look at a published site from outside: do its embeds work where they stand?')
		.argument('<url>', 'address of the site, or of one of its datasets')
		.option('--no-browser', 'leave out the frame that is opened in a browser')
		.action(async (address: string, { browser }: { browser: boolean }) => {
			const { findings, frames } = await examineSite(toAddress(address), askHost);
			findings.forEach((finding) => report(finding, effects));
			for (const frame of browser ? frames : []) {
				const tried = await trySandbox(frame, new URL(frame).pathname);
				tried.forEach((finding) => report(finding, effects));
				findings.push(...tried);
			}
			const count = (level: Finding['level']) =>
				findings.filter((finding) => finding.level === level).length;
			effects.stdout.write(
				`${count('fine')} fine, ${count('warning')} to improve, ${count('error')} wrong\n`
			);
			finish(count('error') > 0 ? EXIT.findings : EXIT.fine);
		});
}

/** With a closing slash, without query and fragment. */
function toAddress(address: string): string {
	const url = URL.canParse(address) ? new URL(address) : null;
	if (!url || !/^https?:$/.test(url.protocol)) {
		throw new UsageError(`${toPrintable(address)} is no address; write it with https://`);
	}
	return `${url.origin}${url.pathname.replace(/(?:index\.html)?$/, '').replace(/\/?$/, '/')}`;
}

/** What is fine goes to the one stream, what is not to the other. */
function report({ level, about, message, hint }: Finding, { stdout, stderr }: Effects): void {
	const stream = level === 'fine' ? stdout : stderr;
	stream.write(
		`${paint(stream, COLORS[level], level.padEnd(7))} ${toPrintable(about)} ${toPrintable(message)}\n`
	);
	if (hint !== '') stream.write(`        ${hint}\n`);
}
