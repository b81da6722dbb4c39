import { expect, test } from 'vitest';
import { columnsOf, TABLE_NAMES, type TableName } from '#lib/core/dataset/columns.ts';
import { toTableResources, type TableSchema } from '#lib/core/dataset/table-schema.ts';

function toTableSchema(table: TableName): TableSchema {
	const resource = toTableResources().find(({ name }) => name === table);
	if (!resource) throw new Error(`no resource for ${table}`);
	return resource.schema;
}

test('every column of every table is a field, in order', () => {
	for (const table of TABLE_NAMES) {
		expect(toTableSchema(table).fields.map(({ name }) => name)).toEqual(
			columnsOf(table).map(([name]) => name)
		);
	}
});

test('ids are required, unique and kebab-case', () => {
	for (const table of TABLE_NAMES) {
		const { fields, primaryKey } = toTableSchema(table);
		expect(primaryKey).toEqual(['id']);
		expect(fields[0]).toMatchObject({
			name: 'id',
			constraints: { required: true, unique: true, pattern: expect.stringContaining('a-z0-9') }
		});
	}
});

test('closed lists are enumerations', () => {
	const modality = toTableSchema('events').fields.find(({ name }) => name === 'modality');
	expect(modality?.constraints).toEqual({
		required: true,
		enum: ['asserted', 'reported', 'alleged', 'planned', 'opinion']
	});
});

test('cells of one id are foreign keys, cells of several are not', () => {
	expect(toTableSchema('events').foreignKeys).toEqual([
		{ fields: ['place'], reference: { resource: 'places', fields: ['id'] } },
		{ fields: ['from'], reference: { resource: 'places', fields: ['id'] } }
	]);
	expect(toTableSchema('excerpts').foreignKeys?.map(({ fields }) => fields[0])).toEqual([
		'source',
		'speaker'
	]);
	expect(toTableSchema('places')).not.toHaveProperty('foreignKeys');
});

test('numbers, whole numbers and yes or no have their types', () => {
	const types = new Map(
		toTableResources()
			.flatMap(({ schema }) => schema.fields)
			.map(({ name, type }) => [name, type])
	);
	expect([types.get('lat'), types.get('start'), types.get('directed'), types.get('date')]).toEqual([
		'number',
		'integer',
		'boolean',
		'string'
	]);
	const directed = toTableSchema('relations').fields.find(({ name }) => name === 'directed');
	expect(directed).toMatchObject({ trueValues: ['yes'], falseValues: ['no'] });
});

test('every table is a resource, and all of it is plain JSON', () => {
	const resources = toTableResources();
	expect(resources.map(({ path }) => path)).toEqual(TABLE_NAMES.map((table) => `${table}.csv`));
	expect(JSON.parse(JSON.stringify(resources))).toEqual(resources);
	expect(resources.flatMap(({ schema }) => schema.fields).every((field) => field.description)).toBe(
		true
	);
});
