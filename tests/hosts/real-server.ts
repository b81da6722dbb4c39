import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { temporaryFolder } from '../support/temporary-folder.ts';

export interface RealServer {
	/** Without a closing slash. */
	url: string;
	stop: () => Promise<void>;
}

const ADMIN_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];
const TRIES = 100;
const PAUSE_MS = 50;
/** What hosts bring themselves; the site brings the rest. */
const USUAL_TYPES =
	'text/html html\ntext/css css\nimage/png png\ntext/csv csv\napplication/xml xml\n';
const APACHE_MODULES = ['mpm_event', 'authz_core', 'unixd', 'dir', 'mime', 'headers', 'setenvif'];

/** The program of this name: the one that `variable` names, else one of this machine; null for none. */
export function findServer(name: string, variable: string): string | null {
	const folders = [...(process.env.PATH ?? '').split(delimiter), ...ADMIN_FOLDERS];
	const candidates = folders.map((folder) => join(folder, name));
	return [process.env[variable] ?? '', ...candidates].find(isProgram) ?? null;
}

/** nginx with the configuration of the documentation, for the site in `folder`. */
export async function startNginx(program: string, folder: string): Promise<RealServer> {
	const work = temporaryFolder();
	const port = await freePort();
	const site = readFileSync('docs/hosts/nginx.conf', 'utf8')
		.replace('listen 80;', `listen 127.0.0.1:${port};`)
		.replace('root /srv/maps/build;', `root ${folder};`);
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
		.map((name) => `${name}_temp_path ${work}/${name};`)
		.join('\n');
	const user = process.getuid?.() === 0 ? 'user root;' : '';
	writeFileSync(
		join(work, 'nginx.conf'),
		`${user}\ndaemon off;\npid ${work}/nginx.pid;\nerror_log ${work}/error.log;\n` +
			`events {}\nhttp {\naccess_log off;\n${temporary}\n${site}\n}\n`
	);
	return start(program, ['-p', work, '-e', `${work}/error.log`, '-c', `${work}/nginx.conf`], port);
}

/** Apache that reads the `.htaccess` of the site in `folder`. */
export async function startApache(program: string, folder: string): Promise<RealServer> {
	const work = temporaryFolder();
	const port = await freePort();
	const modules = process.env.APACHE_MODULES ?? join(dirname(program), '../lib/apache2/modules');
	mkdirSync(join(work, 'logs'));
	writeFileSync(join(work, 'mime.types'), USUAL_TYPES);
	writeFileSync(
		join(work, 'httpd.conf'),
		[
			...APACHE_MODULES.map(
				(name) =>
					`<IfModule !${name}_module>\nLoadModule ${name}_module ${modules}/mod_${name}.so\n</IfModule>`
			),
			'ServerName 127.0.0.1',
			`Listen 127.0.0.1:${port}`,
			`PidFile ${work}/httpd.pid`,
			`ErrorLog ${work}/logs/error.log`,
			`DefaultRuntimeDir ${work}`,
			`TypesConfig ${work}/mime.types`,
			`DocumentRoot ${folder}`,
			`<Directory ${folder}>`,
			'Require all granted',
			'AllowOverride FileInfo',
			'DirectoryIndex index.html',
			'</Directory>',
			''
		].join('\n')
	);
	return start(program, ['-D', 'FOREGROUND', '-d', work, '-f', `${work}/httpd.conf`], port);
}

async function start(program: string, words: string[], port: number): Promise<RealServer> {
	const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
	const url = `http://127.0.0.1:${port}`;
	for (let tried = 0; tried < TRIES; tried++) {
		if (child.exitCode !== null) throw new Error(`${program} does not start: ${said}`);
		if (await isThere(url)) return { url, stop: () => stop(child) };
		await new Promise((done) => setTimeout(done, PAUSE_MS));
	}
	await stop(child);
	throw new Error(`${program} does not answer: ${said}`);
}

function stop(child: ChildProcess): Promise<void> {
	return new Promise((done) => {
		child.once('close', () => done());
		child.kill('SIGTERM');
	});
}

async function isThere(url: string): Promise<boolean> {
	return fetch(url).then(
		() => true,
		() => false
	);
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const address = server.address();
	await new Promise((done) => server.close(done));
	return typeof address === 'object' && address ? address.port : 0;
}

function isProgram(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return path !== '';
	} catch {
		return false;
	}
}
