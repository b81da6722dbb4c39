import type { ActorSets } from '#lib/core/columns/event-columns.ts';
import { toCountColumns } from '#lib/core/engine/count-columns.ts';
import { findFinerWant, foldKeys } from '#lib/core/engine/fold-keys.ts';
import { toSecondKeyCount } from '#lib/core/engine/key-count.ts';
import type { CountColumns } from '#lib/core/engine/slice-answer.ts';
import type { CountKey, CountWant, SliceRequest } from '#lib/core/engine/slice-request.ts';
import { toDatasetKeyCount } from '../check-cost.ts';
import type { EngineDataset } from '../engine-dataset.ts';
import type { Dialect } from './dialect.ts';
import { toIntegers } from './integers.ts';
import { toCountSql } from './slice-sql.ts';

/** Runs one statement. */
export type Ask = (sql: string) => Promise<number[][]>;

/** Counts what rows have to be read for; what another count tells is not asked for again. */
export class RowCounter {
	readonly #dataset: EngineDataset;
	readonly #dialect: Dialect;
	readonly #request: SliceRequest;
	readonly #ask: Ask;
	/** By what is counted. */
	readonly #sums = new Map<string, Promise<Float64Array>>();

	constructor(dataset: EngineDataset, dialect: Dialect, request: SliceRequest, ask: Ask) {
		this.#dataset = dataset;
		this.#dialect = dialect;
		this.#request = request;
		this.#ask = ask;
	}

	async count(want: CountWant): Promise<CountColumns> {
		const { manifest } = this.#dataset.head;
		const whole = (this.#request.want.counts ?? []).filter(({ top }) => top === undefined);
		const finer = findFinerWant(want, whole);
		if (!finer) {
			return toCountColumns(
				await this.#sumsOf(want),
				want.top,
				toSecondKeyCount(manifest, want.by)
			);
		}
		const seconds = toSecondKeyCount(manifest, finer.by);
		return toCountColumns(foldKeys(await this.#sumsOf(finer), seconds), want.top, 1);
	}

	#sumsOf(want: CountWant): Promise<Float64Array> {
		const name = `${want.by} ${want.value} ${want.top}`;
		const sums = this.#sums.get(name) ?? this.#sum(want);
		this.#sums.set(name, sums);
		return sums;
	}

	async #sum(want: CountWant): Promise<Float64Array> {
		const dataset = this.#dataset;
		const among = await this.#greatestPairs(want);
		const statements = toCountSql(this.#dialect, dataset, this.#request, want, among);
		const sums = new Float64Array(toDatasetKeyCount(dataset, want.by));
		for (const rows of await Promise.all(statements.map(this.#ask))) {
			for (const [code = 0, value = 0] of rows) {
				for (const key of toKeys(dataset.tables.actorSets, want.by, code)) sums[key]! += value;
			}
		}
		return sums;
	}

	/** The database adds up by modality only those pairs that are wanted, of many thousands. */
	async #greatestPairs({ by, value, top }: CountWant): Promise<string[]> {
		if (by !== 'pair-modality' || top === undefined) return [];
		const { key } = await this.count({ by: 'pair', value, top });
		return [key.length === 0 ? '1 = 0' : `pair IN (${toIntegers([...key])})`];
	}
}

/** What a number in the column counts for: itself, or every actor of the set that it names. */
export function toKeys(
	{ offsets, actors }: ActorSets,
	by: CountKey,
	code: number
): Iterable<number> {
	return by === 'actor' ? actors.subarray(offsets[code], offsets[code + 1]) : [code];
}
