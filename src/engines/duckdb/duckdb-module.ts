import { createRequire } from 'node:module';
import { EngineError } from '#lib/core/engine/engine-error.ts';

/** As much of `@duckdb/node-api` as is used here; the package itself is not part of an install. */
export interface DuckdbModule {
	DuckDBInstance: {
		create(path: string, options: Record<string, string>): Promise<DuckdbInstance>;
	};
}

export interface DuckdbInstance {
	connect(): Promise<DuckdbConnection>;
	closeSync(): void;
}

export interface DuckdbConnection {
	runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
	interrupt(): void;
	closeSync(): void;
}

const PACKAGE = '@duckdb/node-api';

/** @throws EngineError `engine-refused` where it is not installed, with how to do that */
export function loadDuckdb(): DuckdbModule {
	try {
		return createRequire(new URL('./packages/package.json', import.meta.url))(PACKAGE);
	} catch (error) {
		const how = 'npm ci --prefix src/engines/duckdb/packages';
		throw new EngineError('engine-refused', `DuckDB is not installed here; \`${how}\` does it`, {
			cause: error
		});
	}
}
