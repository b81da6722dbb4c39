// `node src/tools/clickhouse/current-server.mjs`: ClickHouse's present dialect behind as much of its
// HTTP interface as Dateline uses, out of the package chdb, until it is told to end. For tests.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

/** What is said to the interface itself, not to the database. */
const NO_SETTINGS = ['query', 'query_id', 'database', 'wait_end_of_query'];

const require = createRequire(new URL('./packages/package.json', import.meta.url));
const { Session } = require('chdb');
const session = new Session();

const server = createServer(async (request, response) => {
	try {
		const parts = [];
		for await (const part of request) parts.push(part);
		const body = Buffer.concat(parts).toString('utf8');
		const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
		const settings = [...searchParams].filter(([name]) => !NO_SETTINGS.includes(name));
		for (const [name, value] of settings) session.query(`SET ${name} = '${value}'`);
		const query = searchParams.get('query');
		response.end(session.query(query === null ? body : `${query}\n${body}`, 'TabSeparated'));
	} catch (error) {
		response.writeHead(500).end(error instanceof Error ? error.message : String(error));
	}
});
server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	if (typeof address === 'object' && address) console.log(`http://127.0.0.1:${address.port}`);
});
process.once('SIGTERM', () => {
	session.cleanup();
	process.exit(0);
});
