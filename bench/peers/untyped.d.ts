// For a check of types where the rivals are not installed: their names, and nothing of their forms.
/* eslint-disable @typescript-eslint/no-explicit-any */
declare module '@deck.gl/*';

declare module '@flowmap.gl/layers' {
	export const FlowmapLayer: new <Place, Flow>(props: {
		[name: string]: any;
		data: { locations: Place[]; flows: Flow[] };
	}) => any;
}

declare module '@duckdb/node-api' {
	export const DuckDBInstance: any;
	export type DuckDBConnection = any;
	export type DuckDBValue = any;
}

declare module 'arquero' {
	export const table: any;
	export type ColumnTable = any;
}

declare module 'crossfilter2';

declare module 'wabt';
