import { columnsOf, TABLE_NAMES, type Column, type TableName } from '#lib/core/dataset/columns.ts';
import type { SchemaForm } from '#lib/core/dataset/cell-kind.ts';

type Constraint = string | number | boolean | readonly string[];

export interface TableSchemaField {
	name: string;
	type: SchemaForm['type'];
	format?: string;
	description: string;
	trueValues?: readonly string[];
	falseValues?: readonly string[];
	constraints?: Readonly<Record<string, Constraint>>;
}

/** A Table Schema of Data Package v2 (https://datapackage.org/standard/table-schema/). */
export interface TableSchema {
	fields: TableSchemaField[];
	primaryKey: string[];
	missingValues: string[];
	foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
}

/** A Data Resource of Data Package v2 for one table of a dataset. */
export interface TableResource {
	name: string;
	path: string;
	type: 'table';
	format: 'csv';
	mediatype: 'text/csv';
	encoding: 'utf-8';
	schema: TableSchema;
}

/** The Table Schema of a table, with every column the format knows. */
function toTableSchema(table: TableName): TableSchema {
	const columns = columnsOf(table);
	const foreignKeys = columns.flatMap(([name, { references, schema, empty }]) => {
		const [resource] = references;
		// A foreign key holds one id: cells of several values and mixed tables have none.
		const isSingle = references.length === 1 && empty === null && schema.type === 'string';
		return isSingle && resource
			? [{ fields: [name], reference: { resource, fields: ['id'] } }]
			: [];
	});
	return {
		fields: columns.map(([name, column]) => toField(name, column)),
		primaryKey: ['id'],
		missingValues: [''],
		...(foreignKeys.length > 0 ? { foreignKeys } : {})
	};
}

/** The table as a resource of datapackage.json. */
function toTableResource(table: TableName): TableResource {
	return {
		name: table,
		path: `${table}.csv`,
		type: 'table',
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		schema: toTableSchema(table)
	};
}

/** Every table as a resource, in the order of the format. */
export function toTableResources(): TableResource[] {
	return TABLE_NAMES.map(toTableResource);
}

function toField(
	name: string,
	{ schema, description, required }: Column<unknown>
): TableSchemaField {
	const { constraints, ...form } = schema;
	const all = {
		...(required ? { required: true } : {}),
		...(name === 'id' ? { unique: true } : {}),
		...constraints
	};
	return {
		name,
		...form,
		description,
		...(Object.keys(all).length > 0 ? { constraints: all } : {})
	};
}
