import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

/** The name of the cluster in every server's configuration. */
export const CLUSTER = 'dateline';

const START_TRIES = 150;
const TRY_MS = 200;
const MEMORY_BYTES = 4e9;

/**
 * @typedef {object} Shard
 * @property {string} url of its HTTP interface
 * @property {number} pid
 * @property {() => Promise<void>} kill ends it at once, as a machine that goes away
 * @property {() => void} pause lets it hang
 * @property {() => void} resume
 */

/**
 * Real ClickHouse servers on loopback that know each other as the shards of one cluster.
 *
 * @param {{ program: string, libraries: string }} clickhouse see `unpackClickhouse`
 * @param {{ folder: string, shards?: number }} options `folder`: emptied, for data and logs
 * @returns {Promise<{ shards: Shard[], stop: () => Promise<void> }>}
 */
export async function startShards(clickhouse, { folder, shards: count = 2 }) {
	rmSync(folder, { recursive: true, force: true });
	const ports = await freePorts(count * 3);
	const plans = Array.from({ length: count }, (_, at) => ({
		folder: resolve(folder, `shard-${at + 1}`),
		http: ports[at * 3] ?? 0,
		tcp: ports[at * 3 + 1] ?? 0,
		interserver: ports[at * 3 + 2] ?? 0
	}));
	const tcpPorts = plans.map(({ tcp }) => tcp);
	const shards = plans.map((plan) => startShard(clickhouse, plan, tcpPorts));
	const stop = async () => {
		await Promise.all(shards.map(({ kill }) => kill()));
	};
	try {
		await Promise.all(shards.map((shard, at) => untilUp(shard.url, plans[at]?.folder ?? '')));
	} catch (error) {
		await stop();
		throw error;
	}
	return { shards, stop };
}

/**
 * @param {{ program: string, libraries: string }} clickhouse
 * @param {{ folder: string, http: number, tcp: number, interserver: number }} plan
 * @param {readonly number[]} cluster
 * @returns {Shard}
 */
function startShard({ program, libraries }, { folder, http, tcp, interserver }, cluster) {
	for (const name of ['data', 'tmp', 'formats']) {
		mkdirSync(join(folder, name), { recursive: true });
	}
	const config = join(folder, 'config.xml');
	writeFileSync(config, toConfig(folder, { http, tcp, interserver }, cluster));
	writeFileSync(join(folder, 'users.xml'), USERS);
	const output = openSync(join(folder, 'output.log'), 'w');
	const child = spawn(program, [`--config-file=${config}`], {
		cwd: folder,
		env: { ...process.env, LD_LIBRARY_PATH: libraries },
		stdio: ['ignore', output, output]
	});
	const ended = new Promise((done) => child.once('exit', done));
	child.once('error', () => {});
	const leave = () => void child.kill('SIGKILL');
	process.once('exit', leave);
	child.once('exit', () => process.off('exit', leave));
	return {
		url: `http://127.0.0.1:${http}`,
		pid: child.pid ?? 0,
		kill: async () => {
			// A stopped process is only killed when it goes on.
			if (child.exitCode === null && child.kill('SIGKILL')) await ended;
		},
		pause: () => void child.kill('SIGSTOP'),
		resume: () => void child.kill('SIGCONT')
	};
}

async function untilUp(/** @type {string} */ url, /** @type {string} */ folder) {
	for (let tried = 0; tried < START_TRIES; tried++) {
		const isUp = await fetch(`${url}/ping`).then(
			({ ok }) => ok,
			() => false
		);
		if (isUp) return;
		await new Promise((done) => setTimeout(done, TRY_MS));
	}
	const said = readFileSync(join(folder, 'output.log'), 'utf8').slice(-2_000);
	throw new Error(`A ClickHouse server does not start:\n${said}`);
}

/** @returns {Promise<number[]>} ports that nobody listened at a moment ago */
async function freePorts(/** @type {number} */ count) {
	const servers = await Promise.all(
		Array.from({ length: count }, async () => {
			const server = createServer();
			await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
			return server;
		})
	);
	const ports = servers.map((server) => {
		const address = server.address();
		return typeof address === 'object' && address ? address.port : 0;
	});
	await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
	return ports;
}

function toConfig(
	/** @type {string} */ folder,
	/** @type {{ http: number, tcp: number, interserver: number }} */ { http, tcp, interserver },
	/** @type {readonly number[]} */ cluster
) {
	const shard = (/** @type {number} */ port) =>
		`<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`;
	return `<yandex>
	<logger>
		<level>warning</level>
		<log>${folder}/server.log</log>
		<errorlog>${folder}/errors.log</errorlog>
	</logger>
	<listen_host>127.0.0.1</listen_host>
	<http_port>${http}</http_port>
	<tcp_port>${tcp}</tcp_port>
	<interserver_http_port>${interserver}</interserver_http_port>
	<path>${folder}/data/</path>
	<tmp_path>${folder}/tmp/</tmp_path>
	<format_schema_path>${folder}/formats/</format_schema_path>
	<users_config>users.xml</users_config>
	<default_profile>default</default_profile>
	<default_database>default</default_database>
	<timezone>UTC</timezone>
	<mark_cache_size>268435456</mark_cache_size>
	<max_connections>256</max_connections>
	<remote_servers><${CLUSTER}>${cluster.map(shard).join('')}</${CLUSTER}></remote_servers>
</yandex>
`;
}

const USERS = `<yandex>
	<profiles><default><max_memory_usage>${MEMORY_BYTES}</max_memory_usage></default></profiles>
	<quotas><default></default></quotas>
	<users>
		<default>
			<password></password>
			<networks><ip>127.0.0.1</ip></networks>
			<profile>default</profile>
			<quota>default</quota>
		</default>
	</users>
</yandex>
`;
