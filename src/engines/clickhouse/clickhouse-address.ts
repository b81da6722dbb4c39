import { EngineError } from '#lib/core/engine/engine-error.ts';

/** Where a table of events lies. */
export interface ClickhouseAddress {
	/** Of the HTTP interface, without user, database and parameters. */
	origin: string;
	user: string;
	password: string;
	database: string;
	table: string;
	/** The cluster whose shards hold the events; null for one server alone. */
	cluster: string | null;
}

const NAME = /^[A-Za-z_]\w{0,62}$/;

/**
 * Reads `http://user:password@host:8123/database?table=events&cluster=name`, the names of which must
 * be plain: they become part of statements.
 * @throws EngineError `engine-refused` where it is none
 */
export function parseClickhouseAddress(text: string): ClickhouseAddress {
	const url = URL.canParse(text) ? new URL(text) : null;
	if (!url || !/^https?:$/.test(url.protocol)) {
		throw refusal('it takes the form clickhouse:http://user@host:8123/database?table=events');
	}
	const name = (what: string, value: string) => {
		if (NAME.test(value)) return value;
		throw refusal(`the name of its ${what} has to be of letters, digits and _`);
	};
	const cluster = url.searchParams.get('cluster');
	return {
		origin: url.origin,
		user: decodeURIComponent(url.username),
		password: decodeURIComponent(url.password),
		database: name('database', url.pathname.slice(1) || 'default'),
		table: name('table', url.searchParams.get('table') ?? 'events'),
		cluster: cluster === null ? null : name('cluster', cluster)
	};
}

function refusal(why: string): EngineError {
	return new EngineError('engine-refused', `This is no address of a ClickHouse: ${why}`);
}
